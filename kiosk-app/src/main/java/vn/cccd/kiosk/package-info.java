/** The application that stands between a citizen's ID and the service they came for. */
@NullMarked
package vn.cccd.kiosk;

import org.jspecify.annotations.NullMarked;

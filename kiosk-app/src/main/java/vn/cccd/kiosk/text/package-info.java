/** The two languages, and what is said about each failure in either. */
@NullMarked
package vn.cccd.kiosk.text;

import org.jspecify.annotations.NullMarked;

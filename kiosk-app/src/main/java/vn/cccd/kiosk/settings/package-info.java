/** What a site decides about its kiosk, read from one file whose mistakes are named. */
@NullMarked
package vn.cccd.kiosk.settings;

import org.jspecify.annotations.NullMarked;

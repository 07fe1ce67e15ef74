/** PINs: typed and wiped, kept as hashes only, and slower to try after each wrong one. */
@NullMarked
package vn.cccd.kiosk.admin.pin;

import org.jspecify.annotations.NullMarked;

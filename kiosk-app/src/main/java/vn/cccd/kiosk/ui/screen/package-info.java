/** One class for each thing that is said to the citizen. */
@NullMarked
package vn.cccd.kiosk.ui.screen;

import org.jspecify.annotations.NullMarked;

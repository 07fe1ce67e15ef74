@NullMarked
package vn.cccd.kiosk.ui.staff;

import org.jspecify.annotations.NullMarked;

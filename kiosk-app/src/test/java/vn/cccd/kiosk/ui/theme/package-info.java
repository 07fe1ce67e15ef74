@NullMarked
package vn.cccd.kiosk.ui.theme;

import org.jspecify.annotations.NullMarked;

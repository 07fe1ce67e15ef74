@NullMarked
package vn.cccd.kiosk.ui.part;

import org.jspecify.annotations.NullMarked;

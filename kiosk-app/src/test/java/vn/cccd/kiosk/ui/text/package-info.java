@NullMarked
package vn.cccd.kiosk.ui.text;

import org.jspecify.annotations.NullMarked;

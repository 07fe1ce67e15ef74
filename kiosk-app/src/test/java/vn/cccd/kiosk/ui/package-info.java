@NullMarked
package vn.cccd.kiosk.ui;

import org.jspecify.annotations.NullMarked;

/** The words of the screens in both languages; what is said about failures is in {@code vn.cccd.kiosk.text}. */
@NullMarked
package vn.cccd.kiosk.ui.text;

import org.jspecify.annotations.NullMarked;

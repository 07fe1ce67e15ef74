/** How everything looks: colours of the two palettes, the shipped font, and sizes that follow the window. */
@NullMarked
package vn.cccd.kiosk.ui.theme;

import org.jspecify.annotations.NullMarked;

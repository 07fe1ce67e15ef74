/**
 * The illustrations, drawn by the program: round strokes of one width in the accent colour, one soft fill, at most one amber detail. Colours
 * come from the style sheet through the shapes' classes.
 */
@NullMarked
package vn.cccd.kiosk.ui.drawing;

import org.jspecify.annotations.NullMarked;

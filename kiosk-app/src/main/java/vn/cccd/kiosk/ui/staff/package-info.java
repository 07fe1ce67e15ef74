/**
 * What the windows of people who work have in common: whose desk it is and how it stands, the card on the reader, how far a person is proved, and
 * questions that darken the rest. They draw models and report what was pressed, on the JavaFX thread only.
 */
@NullMarked
package vn.cccd.kiosk.ui.staff;

import org.jspecify.annotations.NullMarked;

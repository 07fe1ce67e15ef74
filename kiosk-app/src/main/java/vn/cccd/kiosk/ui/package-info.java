/**
 * The screens of the self-service kiosk: they draw a {@link vn.cccd.kiosk.flow.Model} and report what was pressed. They decide nothing, wait
 * for nothing, and are used on the JavaFX thread only.
 */
@NullMarked
package vn.cccd.kiosk.ui;

import org.jspecify.annotations.NullMarked;

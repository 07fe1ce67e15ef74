package vn.cccd.kiosk.ui.part;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A bar that fills from the left. */
public final class ProgressStrip extends Region {
    private static final double WHOLE = 100;

    private final Region filled = new Region();
    private int percent;

    public ProgressStrip(int percent) {
        getStyleClass().add("bar");
        filled.getStyleClass().add("bar-filled");
        filled.setManaged(false);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        getChildren().add(filled);
        show(percent);
    }

    /** Fills {@code value} percent. */
    public void show(int value) {
        percent = value;
        setAccessibleText(value + " %");
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        filled.resizeRelocate(0, 0, getWidth() * percent / WHOLE, getHeight());
    }
}

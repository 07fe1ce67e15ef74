package vn.cccd.kiosk.ui.staff;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** What may be longer than the window. */
public final class Scrolled {
    private Scrolled() {}

    /** {@code content} as wide as there is room, and as long as it likes. */
    public static ScrollPane vertically(Region content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        pane.setMinHeight(0);
        pane.getStyleClass().add("scrolled");
        return pane;
    }
}

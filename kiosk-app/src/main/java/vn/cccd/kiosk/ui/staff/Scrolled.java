package vn.cccd.kiosk.ui.staff;

import javafx.geometry.Bounds;
import javafx.scene.Node;
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

    /** Scrolls until {@code piece} of the content is seen; when it is already, nothing moves. */
    public static void reveal(ScrollPane pane, Node piece) {
        if (pane.getScene() == null) {
            return;
        }
        pane.getScene().getRoot().applyCss();
        pane.getScene().getRoot().layout();
        Bounds port = pane.localToScene(pane.getLayoutBounds());
        Bounds wanted = piece.localToScene(piece.getLayoutBounds());
        double hidden = pane.getContent().getLayoutBounds().getHeight()
                - pane.getViewportBounds().getHeight();
        double below = Math.max(0, wanted.getMaxY() - port.getMaxY());
        double above = Math.max(0, port.getMinY() - wanted.getMinY());
        if (hidden > 0 && (below > 0 || above > 0)) {
            pane.setVvalue(Math.clamp(pane.getVvalue() + (below > 0 ? below : -above) / hidden, 0, 1));
        }
    }
}

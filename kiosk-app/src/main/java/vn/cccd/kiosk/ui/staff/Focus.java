package vn.cccd.kiosk.ui.staff;

import javafx.scene.Node;

/** Where keys go, whether or not the window is in front at the moment. */
public final class Focus {
    private Focus() {}

    /** Whether keys go to {@code node}. */
    public static boolean isOn(Node node) {
        return node.getScene() != null && node.equals(node.getScene().getFocusOwner());
    }
}

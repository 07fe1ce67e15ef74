package vn.cccd.kiosk.ui.screen;

import javafx.scene.layout.Region;
import vn.cccd.kiosk.ui.part.ScreenContext;

/** What stands between header and footer. */
public interface Screen {
    Region node();

    /** What a screen reader says first. */
    String title();

    /**
     * Shows what changed while the same question is asked.
     *
     * @return whether that was possible; otherwise the screen is to be drawn anew
     */
    default boolean update(ScreenContext now) {
        return false;
    }
}

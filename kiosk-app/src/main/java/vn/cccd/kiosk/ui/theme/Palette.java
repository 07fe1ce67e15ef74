package vn.cccd.kiosk.ui.theme;

/** The two sets of colours; the contrast of every text is at least 7:1 in both. */
public enum Palette {
    LIGHT("light.css"),
    /** Ink ground, for rooms where a white screen dazzles. */
    DARK_ROOM("dark-room.css");

    private final String resource;

    Palette(String resource) {
        this.resource = resource;
    }

    String css() {
        return Resources.text(resource);
    }
}

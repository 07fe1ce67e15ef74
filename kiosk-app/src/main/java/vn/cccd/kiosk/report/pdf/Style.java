package vn.cccd.kiosk.report.pdf;

/**
 * How a text looks.
 *
 * @param size in points
 * @param rgb its colour, {@code 0xrrggbb}
 */
record Style(Weight weight, float size, int rgb) {
    static final int INK = 0x0F1B2D;
    static final int SECONDARY = 0x41506A;
    static final int LINE = 0xB9C4D3;
    static final int ACCENT = 0x0A4FA3;
    static final int GOOD = 0x0B6138;
    static final int CAUTION = 0x7A4A00;
    static final int BAD = 0xA3151B;

    static final Style DOCUMENT = new Style(Weight.BOLD, 19, INK);
    static final Style PART = new Style(Weight.BOLD, 12, ACCENT);
    static final Style TEXT = new Style(Weight.REGULAR, 9.5f, INK);
    static final Style STRONG = new Style(Weight.BOLD, 9.5f, INK);
    static final Style LABEL = new Style(Weight.REGULAR, 8.5f, SECONDARY);
    static final Style SMALL = new Style(Weight.REGULAR, 7, SECONDARY);
    static final Style CELL = new Style(Weight.REGULAR, 8, INK);
    static final Style CELL_HEADING = new Style(Weight.BOLD, 8, INK);

    private static final float LEADING = 1.32f;

    /** The two faces that are used. */
    enum Weight {
        REGULAR,
        BOLD
    }

    Style in(int colour) {
        return new Style(weight, size, colour);
    }

    /** From one line to the next, in points. */
    float lineHeight() {
        return size * LEADING;
    }
}

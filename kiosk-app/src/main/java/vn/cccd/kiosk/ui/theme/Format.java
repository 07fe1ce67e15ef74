package vn.cccd.kiosk.ui.theme;

/**
 * How a window of some size is filled.
 *
 * @param scale factor for the sizes of the style sheet, which are given for 1920×1080 (landscape) and 1080×1920 (portrait)
 * @param portrait whether what stands side by side is stacked
 */
public record Format(double scale, boolean portrait) {
    private static final double LONG_SIDE = 1920;
    private static final double SHORT_SIDE = 1080;
    private static final double SMALLEST = 0.4;
    private static final double LARGEST = 4;
    /** Sizes change in steps, so that dragging a window does not build a style sheet for every pixel. */
    private static final double STEPS_PER_UNIT = 100;
    /** Below this scale letters no longer shrink with the window. */
    private static final double LETTERS_STOP = 0.85;

    /** The format for a window of {@code width} × {@code height} pixels; a window without size gets the smallest. */
    public static Format of(double width, double height) {
        boolean portrait = height > width;
        double fitting = portrait
                ? Math.min(width / SHORT_SIDE, height / LONG_SIDE)
                : Math.min(width / LONG_SIDE, height / SHORT_SIDE);
        double stepped = Math.floor(fitting * STEPS_PER_UNIT + 1e-6) / STEPS_PER_UNIT;
        return new Format(Math.clamp(stepped, SMALLEST, LARGEST), portrait);
    }

    /** Whether height is scarce, so that pictures and distances give way to words. */
    public boolean low() {
        return !portrait && scale < LETTERS_STOP;
    }
}

package vn.cccd.kiosk.settings;

/**
 * How the screens look.
 *
 * @param darkRoom light letters on a dark ground, where a white screen dazzles
 * @param reducedMotion nothing on the screens moves by itself
 */
public record ScreenSettings(boolean darkRoom, boolean reducedMotion) {
    /** Dark letters on a light ground, gently moving. */
    public static final ScreenSettings USUAL = new ScreenSettings(false, false);
}

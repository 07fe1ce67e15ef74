package vn.cccd.kiosk.settings;

import java.nio.file.Path;

/**
 * Where the portraits of returning visitors are kept, sealed, so that they need not be read again. Only where visitors help themselves: nowhere else is each
 * asked whether they agree to that.
 *
 * @param kept whether they are kept at all; what was kept before is erased when they are not
 * @param days how long after the last visit
 */
public record PortraitKeeping(boolean kept, Path directory, int days) {
    /** A hospital's patients mostly come back within a month; a portrait kept for longer serves hardly anybody. */
    public static final int USUAL_DAYS = 30;

    /** As every kiosk begins, with its data in {@code data}. */
    static PortraitKeeping off(Path data) {
        return new PortraitKeeping(false, data.resolve("portraits"), USUAL_DAYS);
    }
}

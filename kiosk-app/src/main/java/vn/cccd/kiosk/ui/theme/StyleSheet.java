package vn.cccd.kiosk.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The style sheet for one palette and one format.
 *
 * <p>In the template {@code {34}} is 34 px at scale 1, and {@code {34|24}} the same but never less than 24 px: what must be read or
 * touched does not shrink below what a person can read or hit.
 */
final class StyleSheet {
    private static final Pattern SIZE = Pattern.compile("\\{(-?\\d+)(?:\\|(\\d+))?}");

    private static final String SCHEME = "data:text/css;charset=UTF-8;base64,";

    private StyleSheet() {}

    /** A URI that JavaFX takes as a style sheet. */
    static String uri(Palette palette, Format format) {
        String css = palette.css() + scaled(template(), format.scale());
        return SCHEME + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    /** The sizes of all screens: those for visitors, then those for staff. */
    static String template() {
        return Resources.text("kiosk.template.css") + Resources.text("staff.template.css");
    }

    static boolean isOurs(String uri) {
        return uri.startsWith(SCHEME);
    }

    static String scaled(String template, double scale) {
        return SIZE.matcher(template).replaceAll(size -> pixels(size, scale));
    }

    private static String pixels(MatchResult size, double scale) {
        double scaled = Integer.parseInt(size.group(1)) * scale;
        String floor = size.group(2);
        return String.format(Locale.ROOT, "%.1fpx", floor == null ? scaled : Math.max(scaled, Integer.parseInt(floor)));
    }
}

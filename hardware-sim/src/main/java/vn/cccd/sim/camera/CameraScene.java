package vn.cccd.sim.camera;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happens before the camera for a while. Text forms: {@code approach:2s}, {@code dark:500ms}. */
public record CameraScene(Action action, Duration duration) {
    /** What happens. */
    public enum Action {
        /** An empty counter. */
        NOTHING,
        /** The codes come closer, from too small to read. */
        APPROACH,
        /** The codes are held still, as far as hands can. */
        HOLD,
        /** The codes move out of sight. */
        LEAVE,
        /** The codes are held, the light is off. */
        DARK,
        /** The plug is out. */
        UNPLUGGED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern FORM = Pattern.compile("(?<action>[a-z]+):(?<amount>[0-9]{1,7})(?<unit>ms|s)");

    public CameraScene {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("a scene takes time");
        }
    }

    /**
     * Parses the text form.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static CameraScene parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw refusal(text);
        }
        Action action = Arrays.stream(Action.values())
                .filter(value -> value.text().equals(form.group("action")))
                .findFirst()
                .orElseThrow(() -> refusal(text));
        long amount = Long.parseLong(form.group("amount"));
        return new CameraScene(
                action, "s".equals(form.group("unit")) ? Duration.ofSeconds(amount) : Duration.ofMillis(amount));
    }

    /** The form that {@link #parse} reads. */
    public String text() {
        return action.text() + ":" + duration.toMillis() + "ms";
    }

    private static IllegalArgumentException refusal(String text) {
        return new IllegalArgumentException("no scene: '" + text + "'; write one of "
                + String.join(
                        ", ", Arrays.stream(Action.values()).map(Action::text).toList())
                + " and how long, such as hold:2s or dark:500ms");
    }
}

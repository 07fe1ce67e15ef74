package vn.cccd.sim.chip;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something that goes wrong once, at a named moment. Text forms: {@code removed@DG2:50%}, {@code wrong-status:6F00@DG1}. */
public sealed interface Mishap {
    /** How long a moved card is out of the field unless told otherwise. */
    Duration USUAL_ABSENCE = Duration.ofSeconds(1);

    /** When it happens. */
    Moment at();

    /** {@code removed}: the card is taken away for good. */
    record Removed(Moment at) implements Mishap {
        @Override
        public String text() {
            return "removed" + "@" + at.text();
        }
    }

    /** {@code moved} or {@code moved:300} (milliseconds): the card leaves the field and comes back by itself. */
    record Moved(Duration away, Moment at) implements Mishap {
        @Override
        public String text() {
            return "moved:" + away.toMillis() + "@" + at.text();
        }
    }

    /** {@code silent}: no answer to this command nor to any other before the next reset. */
    record Silent(Moment at) implements Mishap {
        @Override
        public String text() {
            return "silent" + "@" + at.text();
        }
    }

    /** {@code wrong-status:6F00}: the command is not carried out and answered with this status, protected like any answer. */
    record WrongStatus(int status, Moment at) implements Mishap {
        @Override
        public String text() {
            return String.format(Locale.ROOT, "wrong-status:%04X", status) + "@" + at.text();
        }
    }

    /** {@code wrong-mac}: the answer's checksum is wrong; without secure messaging nothing happens. */
    record WrongMac(Moment at) implements Mishap {
        @Override
        public String text() {
            return "wrong-mac" + "@" + at.text();
        }
    }

    /** Reads the text form. */
    static Mishap parse(String text) {
        Matcher form = Pattern.compile("(?<kind>[a-z-]+)(:(?<value>\\w+))?@(?<moment>.+)")
                .matcher(text);
        if (!form.matches()) {
            throw unknown(text);
        }
        Moment at = Moment.parse(form.group("moment"));
        String value = form.group("value");
        if (value == null) {
            return switch (form.group("kind")) {
                case "removed" -> new Removed(at);
                case "moved" -> new Moved(USUAL_ABSENCE, at);
                case "silent" -> new Silent(at);
                case "wrong-mac" -> new WrongMac(at);
                default -> throw unknown(text);
            };
        }
        return switch (form.group("kind")) {
            case "moved" -> new Moved(Duration.ofMillis(Integer.parseInt(value)), at);
            case "wrong-status" -> new WrongStatus(status(value), at);
            default -> throw unknown(text);
        };
    }

    /** The form that {@link #parse} reads. */
    String text();

    private static int status(String hex) {
        if (!hex.matches("[0-9A-Fa-f]{4}")) {
            throw new IllegalArgumentException("a status word has four hexadecimal digits: " + hex);
        }
        return Integer.parseInt(hex, 16);
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("no mishap: " + text
                + " (removed, moved, silent, wrong-status:6F00 or wrong-mac, then @DG2:50% or @apdu:12)");
    }
}

package vn.cccd.sim.chip;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.sim.bytes.Durations;
import vn.cccd.sim.bytes.HostileForm;

/** Reads the text form of a {@link Mishap}. */
final class MishapText {
    private static final Pattern FORM = Pattern.compile("(?<kind>[a-z-]+)(:(?<value>[^@:\\s]+))?@(?<moment>.+)");

    private MishapText() {}

    static Mishap parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw unknown(text);
        }
        String kind = form.group("kind");
        Moment at = Moment.parse(form.group("moment"));
        String value = form.group("value");
        return value == null ? bare(kind, at, text) : withValue(kind, value, at, text);
    }

    private static Mishap bare(String kind, Moment at, String text) {
        return switch (kind) {
            case "removed" -> new Mishap.Removed(at);
            case "moved" -> new Mishap.Moved(Mishap.USUAL_ABSENCE, at);
            case "silent" -> new Mishap.Silent(at);
            case "plain-answer" -> new Mishap.PlainAnswer(at);
            case "plain-status" -> new Mishap.PlainStatus(at);
            case "wrong-mac" -> new Mishap.WrongMac(at);
            case "wrong-counter" -> new Mishap.WrongCounter(at);
            default -> new Mishap.Desk(new DeskMishap(desk(kind, text), Optional.empty()), at);
        };
    }

    private static Mishap withValue(String kind, String value, Moment at, String text) {
        return switch (kind) {
            case "moved" -> new Mishap.Moved(Durations.parse(value), at);
            case "another-card" -> new Mishap.AnotherCard(value, at);
            case "delay" -> new Mishap.Delay(Durations.parse(value), at);
            case "wrong-status" -> new Mishap.WrongStatus(Status.parse(value), at);
            case "session-ended" -> new Mishap.SessionEnded(Status.parse(value), at);
            case "garbage" -> new Mishap.Garbage(count(value), at);
            case "mutated" -> new Mishap.Mutated(count(value), at);
            case "truncated" -> new Mishap.Truncated(count(value), at);
            case "hostile" -> new Mishap.HostileFile(HostileForm.named(value), beginningOfFile(at, text));
            default -> new Mishap.Desk(new DeskMishap(desk(kind, text), Optional.of(Durations.parse(value))), at);
        };
    }

    private static Moment.InFile beginningOfFile(Moment at, String text) {
        if (at instanceof Moment.InFile file && file.percent() == 0) {
            return file;
        }
        throw new IllegalArgumentException("a hostile file is named without a place in it: " + text);
    }

    private static int count(String value) {
        if (!value.matches("[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException("a number from 1 to 99999 is missing: " + value);
        }
        return Integer.parseInt(value);
    }

    private static DeskMishap.Kind desk(String kind, String text) {
        for (DeskMishap.Kind known : DeskMishap.Kind.values()) {
            if (known.label().equals(kind)) {
                return known;
            }
        }
        throw unknown(text);
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("no mishap: " + text
                + " (removed, moved, moved:300ms, another-card:NAME, silent, delay:3s, wrong-status:6F00, session-ended:6988,"
                + " plain-answer, plain-status, wrong-mac, wrong-counter, garbage:40, mutated:3, truncated:5,"
                + " hostile:length-2gb, reader-unplugged, service-stopped, second-reader or power-off,"
                + " then a moment such as @DG2:50% or @apdu:12)");
    }
}

package vn.cccd.sim.printer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something that is wrong with a printer until it is repaired. Text forms: {@code paper-out}, {@code paper-out-after:40}. */
public sealed interface PrinterFault {
    /** {@code paper-out}: the roll is empty. */
    record PaperOut() implements PrinterFault {}

    /** {@code paper-out-after:40}: the roll ends after so many millimetres, in the middle of a ticket perhaps. */
    record PaperOutAfter(int millimetres) implements PrinterFault {}

    /** {@code paper-near-end}: the sensor sees the end of the roll coming. */
    record PaperNearEnd() implements PrinterFault {}

    /** {@code cover-open}. */
    record CoverOpen() implements PrinterFault {}

    /** {@code offline}: switched off line; it answers, but does not print. */
    record Offline() implements PrinterFault {}

    /** {@code slow:200}: so many milliseconds a line. */
    record Slow(int milliseconds) implements PrinterFault {}

    /** {@code refuse}: connections are refused, the present one ends. */
    record Refuse() implements PrinterFault {}

    /** {@code cut-after:100}: the connection breaks after so many more bytes. */
    record CutAfter(int bytes) implements PrinterFault {}

    /** The form that {@link #parse} reads. */
    default String text() {
        return switch (this) {
            case PaperOut out -> "paper-out";
            case PaperOutAfter after -> "paper-out-after:" + after.millimetres();
            case PaperNearEnd near -> "paper-near-end";
            case CoverOpen open -> "cover-open";
            case Offline offline -> "offline";
            case Slow slow -> "slow:" + slow.milliseconds();
            case Refuse refuse -> "refuse";
            case CutAfter cut -> "cut-after:" + cut.bytes();
        };
    }

    /**
     * Parses the text form.
     *
     * @throws IllegalArgumentException when it is none
     */
    static PrinterFault parse(String text) {
        Matcher form =
                Pattern.compile("(?<name>[a-z-]+)(:(?<number>[0-9]{1,7}))?").matcher(text);
        if (!form.matches()) {
            throw refusal(text);
        }
        String number = form.group("number");
        if (number == null) {
            return switch (form.group("name")) {
                case "paper-out" -> new PaperOut();
                case "paper-near-end" -> new PaperNearEnd();
                case "cover-open" -> new CoverOpen();
                case "offline" -> new Offline();
                case "refuse" -> new Refuse();
                default -> throw refusal(text);
            };
        }
        return switch (form.group("name")) {
            case "paper-out-after" -> new PaperOutAfter(Integer.parseInt(number));
            case "slow" -> new Slow(Integer.parseInt(number));
            case "cut-after" -> new CutAfter(Integer.parseInt(number));
            default -> throw refusal(text);
        };
    }

    private static IllegalArgumentException refusal(String text) {
        return new IllegalArgumentException("no printer fault: '" + text
                + "'; write paper-out, paper-out-after:40 (mm), paper-near-end, cover-open, offline, slow:200 (ms a"
                + " line), refuse or cut-after:100 (bytes)");
    }
}

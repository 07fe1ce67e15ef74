package vn.cccd.sim.chip;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text form of a {@link Moment}. */
final class MomentText {
    private static final Pattern COUNTED = Pattern.compile("(?<what>apdu|bytes|every):(?<number>\\d{1,9})");
    private static final Pattern COMMAND = Pattern.compile("command:(?<name>[A-Za-z-]+)(:(?<number>\\d{1,9}))?");
    private static final Pattern FILE = Pattern.compile("(?<file>\\w+)(:(?<number>\\d{1,9})(?<percent>%)?)?");

    private MomentText() {}

    static Moment parse(String text) {
        switch (text) {
            case "at-once" -> {
                return new Moment.AtOnce();
            }
            case "always" -> {
                return new Moment.Every(1);
            }
            default -> {}
        }
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches()) {
            int number = Integer.parseInt(counted.group("number"));
            return switch (counted.group("what")) {
                case "apdu" -> new Moment.AtCommand(number);
                case "bytes" -> new Moment.AfterBytes(number);
                default -> new Moment.Every(number);
            };
        }
        Matcher command = COMMAND.matcher(text);
        if (command.matches()) {
            return new Moment.AtNamedCommand(CommandName.named(command.group("name")), number(command, 1));
        }
        Matcher file = FILE.matcher(text);
        if (file.matches()) {
            FileName name = FileName.named(file.group("file"));
            boolean bytes = file.group("number") != null && file.group("percent") == null;
            return bytes ? new Moment.AtByteOf(name, number(file, 0)) : new Moment.InFile(name, number(file, 0));
        }
        throw new IllegalArgumentException("no moment: " + text
                + " (try DG2:50%, DG2:9000, bytes:9000, apdu:12, command:READ-BINARY:3, at-once, always or every:5)");
    }

    private static int number(Matcher form, int unlessGiven) {
        String number = form.group("number");
        return number == null ? unlessGiven : Integer.parseInt(number);
    }
}

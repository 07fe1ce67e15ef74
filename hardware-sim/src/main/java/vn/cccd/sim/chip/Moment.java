package vn.cccd.sim.chip;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a mishap happens. */
public sealed interface Moment {
    /** {@code DG2:50%}: at the read that reaches {@code percent} of a file. */
    record InFile(FileName file, int percent) implements Moment {
        private static final Pattern FORM = Pattern.compile("(?<file>\\w+)(:(?<percent>\\d{1,3})%)?");

        public InFile {
            if (percent > 100) {
                throw new IllegalArgumentException("percent beyond 100: " + percent);
            }
        }

        @Override
        public String text() {
            return file + ":" + percent + "%";
        }
    }

    /** {@code apdu:12}: at the twelfth command, counted from the making of the chip. */
    record AtCommand(int number) implements Moment {
        private static final Pattern FORM = Pattern.compile("apdu:(?<number>\\d{1,6})");

        @Override
        public String text() {
            return "apdu:" + number;
        }
    }

    /** Reads the text form. */
    static Moment parse(String text) {
        Matcher command = AtCommand.FORM.matcher(text);
        if (command.matches()) {
            return new AtCommand(Integer.parseInt(command.group("number")));
        }
        Matcher file = InFile.FORM.matcher(text);
        if (file.matches()) {
            int percent = Optional.ofNullable(file.group("percent"))
                    .map(Integer::valueOf)
                    .orElse(0);
            return new InFile(FileName.named(file.group("file")), percent);
        }
        throw new IllegalArgumentException("no moment: " + text + " (try DG2:50% or apdu:12)");
    }

    /** The form that {@link #parse} reads. */
    String text();
}

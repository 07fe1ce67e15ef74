package vn.cccd.sim.chip;

/**
 * When a mishap happens. Commands count from the making of the chip, whatever resets lie in between, and also when they are refused.
 */
public sealed interface Moment {
    /** {@code DG2:50%}: at the read that reaches {@code percent} of a file. */
    record InFile(FileName file, int percent) implements Moment {
        public InFile {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("percent beyond 100: " + percent);
            }
        }

        @Override
        public String text() {
            return file + ":" + percent + "%";
        }
    }

    /** {@code DG2:9000}: at the read that reaches so many bytes of a file. */
    record AtByteOf(FileName file, int bytes) implements Moment {
        @Override
        public String text() {
            return file + ":" + bytes;
        }
    }

    /** {@code bytes:9000}: at the read with which so many bytes of any files were read, those read twice counted twice. */
    record AfterBytes(int bytes) implements Moment {
        @Override
        public String text() {
            return "bytes:" + bytes;
        }
    }

    /** {@code apdu:12}: at the twelfth command. */
    record AtCommand(int number) implements Moment {
        @Override
        public String text() {
            return "apdu:" + number;
        }
    }

    /** {@code command:READ-BINARY:3}: at the third command of that name. */
    record AtNamedCommand(CommandName command, int number) implements Moment {
        @Override
        public String text() {
            return "command:" + command.label() + ":" + number;
        }
    }

    /** {@code at-once}: at the first command. */
    record AtOnce() implements Moment {
        @Override
        public String text() {
            return "at-once";
        }
    }

    /** {@code always} for {@code number} 1, {@code every:5}: at every fifth command, again and again. */
    record Every(int number) implements Moment {
        public Every {
            if (number < 1) {
                throw new IllegalArgumentException("every command at most: " + number);
            }
        }

        @Override
        public String text() {
            return number == 1 ? "always" : "every:" + number;
        }
    }

    /** Reads the text form; what is left out of it is the first time, or the beginning of a file. */
    static Moment parse(String text) {
        return MomentText.parse(text);
    }

    /** The form that {@link #parse} reads. */
    String text();
}

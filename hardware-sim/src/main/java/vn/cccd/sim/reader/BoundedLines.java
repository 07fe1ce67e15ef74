package vn.cccd.sim.reader;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the lines of a stranger, none longer than it may be. */
final class BoundedLines {
    private final InputStream input;
    private final int longest;

    /** Lines of at most {@code longest} bytes, not counting their ends. */
    BoundedLines(InputStream input, int longest) {
        this.input = new BufferedInputStream(input);
        this.longest = longest;
    }

    /** A line that does not fit. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(int longest) {
            super("a line has at most " + longest + " bytes");
        }
    }

    /** The next line without surrounding blanks, each byte one character; nothing at the end. A last line without an end counts. */
    Optional<String> next() throws IOException {
        var line = new ByteArrayOutputStream();
        int each = input.read();
        if (each < 0) {
            return Optional.empty();
        }
        while (each >= 0 && each != '\n') {
            if (line.size() == longest) {
                throw new TooLong(longest);
            }
            line.write(each);
            each = input.read();
        }
        return Optional.of(line.toString(StandardCharsets.ISO_8859_1).strip());
    }
}

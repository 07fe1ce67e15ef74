package vn.cccd.sim.trace;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.sim.bytes.Bytes;

/** Reads a trace line by line: all of it, or the line that is wrong. */
final class TraceParser {
    /** An extended APDU (ISO/IEC 7816-3, 12.1.3) with a little room; more bytes are no APDU. */
    private static final int LONGEST_APDU = 70_000;

    private static final int LONGEST_LINE = 300_000;
    private static final Pattern OFFSET = Pattern.compile("\\+(\\d{1,15}) us(?: .*)?");
    private static final Pattern LASTED = Pattern.compile("(\\d{1,9})\\.(\\d) ms");
    private static final Pattern CODE = Pattern.compile("\\w{1,80}");

    private final String[] lines;
    private final List<TraceEntry> entries = new ArrayList<>();
    private String reader = "";
    private Bytes atr = Bytes.empty();
    private Duration now = Duration.ZERO;
    private boolean asked;
    private int at;

    TraceParser(String text) {
        // What stands after the last line's end was cut off when the recording program died.
        int end = text.lastIndexOf('\n');
        lines = end < 0 ? new String[0] : text.substring(0, end).split("\n", -1);
    }

    Trace trace() throws TraceFormatException {
        while (at < lines.length) {
            String line = line(at);
            at++;
            if (line.isEmpty()) {
                continue;
            }
            switch (line.charAt(0)) {
                case '#' -> remark(line);
                case '>' -> command(line);
                case '<' -> answer(line);
                case '!' -> failure(line);
                default -> throw wrong("a line begins with >, <, ! or #");
            }
        }
        return new Trace(reader, atr, entries);
    }

    private String line(int index) throws TraceFormatException {
        String line = lines[index].stripTrailing();
        if (line.length() > LONGEST_LINE) {
            throw new TraceFormatException(index + 1, "a line has at most " + LONGEST_LINE + " characters");
        }
        return line;
    }

    private void remark(String line) throws TraceFormatException {
        if (line.startsWith("# cccd-trace") && !line.equals(TraceText.VERSION)) {
            throw wrong("another version of the format");
        }
        if (line.startsWith(TraceText.READER)) {
            reader = line.substring(TraceText.READER.length());
        } else if (line.startsWith(TraceText.ATR)) {
            atr = hex(line.substring(TraceText.ATR.length()));
        } else if (line.equals(TraceText.RESET) || line.startsWith(TraceText.RESET + "  #")) {
            add(at, line.substring(TraceText.RESET.length()), new TraceEvent.Reset());
            asked = false;
        }
    }

    private void command(String line) throws TraceFormatException {
        int number = at;
        Bytes bytes = bytes(line);
        add(number, line, new TraceEvent.Command(bytes));
        asked = true;
    }

    private void answer(String line) throws TraceFormatException {
        requireAsked();
        int number = at;
        Bytes bytes = bytes(line);
        add(number, line, new TraceEvent.Answer(bytes));
    }

    private void failure(String line) throws TraceFormatException {
        String code = uncommented(line.substring(1)).strip();
        if (!CODE.matcher(code).matches()) {
            throw wrong("a failure is one word");
        }
        // A recorder may also tell that the link was lost while nobody asked for anything.
        asked = false;
        add(at, line, new TraceEvent.Failure(code));
    }

    private void requireAsked() throws TraceFormatException {
        if (!asked) {
            throw wrong("an answer without a command");
        }
        asked = false;
    }

    /** The bytes of this line and of the indented ones that follow it. */
    private Bytes bytes(String line) throws TraceFormatException {
        String digits = uncommented(line.substring(1)).strip();
        if (digits.equals(TraceText.NOTHING)) {
            return Bytes.empty();
        }
        List<Bytes> parts = new ArrayList<>(List.of(hex(digits)));
        int length = parts.getFirst().length();
        while (at < lines.length && lines[at].startsWith("  ")) {
            String more = line(at).strip();
            at++;
            Bytes part = hex(more);
            parts.add(part);
            length += part.length();
            if (length > LONGEST_APDU) {
                throw wrong("more bytes than an APDU has");
            }
        }
        return Bytes.join(parts.toArray(Bytes[]::new));
    }

    private Bytes hex(String digits) throws TraceFormatException {
        if (digits.isEmpty() || digits.length() > 2 * LONGEST_APDU) {
            throw wrong("bytes are missing, or too many");
        }
        try {
            return Bytes.copyOf(HexFormat.of().parseHex(digits));
        } catch (IllegalArgumentException noDigits) {
            throw wrong("bytes are pairs of hexadecimal digits");
        }
    }

    private static String uncommented(String line) {
        int comment = line.indexOf('#');
        return comment < 0 ? line : line.substring(0, comment);
    }

    private void add(int number, String line, TraceEvent event) {
        int mark = line.indexOf('#', 1);
        if (mark >= 0) {
            String comment = line.substring(mark + 1).strip();
            Matcher offset = OFFSET.matcher(comment);
            Matcher lasted = LASTED.matcher(comment);
            if (offset.matches()) {
                now = Duration.of(Long.parseLong(offset.group(1)), ChronoUnit.MICROS);
            } else if (lasted.matches()) {
                now = now.plusMillis(Long.parseLong(lasted.group(1)))
                        .plus(100L * Long.parseLong(lasted.group(2)), ChronoUnit.MICROS);
            }
        }
        entries.add(new TraceEntry(number, now, event));
    }

    private TraceFormatException wrong(String reason) {
        return new TraceFormatException(at, reason);
    }
}

package vn.cccd.sim.trace;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import vn.cccd.sim.bytes.Bytes;

/** The lines of a trace file. */
final class TraceText {
    static final String VERSION = "# cccd-trace 1";
    static final String READER = "# reader ";
    static final String ATR = "# ATR ";
    static final String RESET = "# reset";
    static final String REMOVED = "SCARD_W_REMOVED_CARD";
    static final String NOTHING = "-";

    /** Bytes to a line: 128 digits can still be read. */
    private static final int WIDTH = 64;

    /** What differs between two readers of a kind: the serial number and, from pcscd, the numbers of reader and slot. */
    private static final Pattern OF_ONE_READER = Pattern.compile("( \\([^()]*\\))?( \\p{XDigit}{2} \\p{XDigit}{2})?$");

    private TraceText() {}

    static String header(String reader, Bytes atr) {
        return VERSION + "\n"
                + (reader.isBlank() ? "" : READER + kind(reader) + "\n")
                + (atr.isEmpty() ? "" : ATR + atr.toHex() + "\n");
    }

    /** The name without what tells this reader from others of its kind, on one line. */
    private static String kind(String reader) {
        String line = reader.replaceAll("\\p{Cntrl}", " ").strip();
        return OF_ONE_READER.matcher(line).replaceFirst("");
    }

    static String of(Duration at, TraceEvent event) {
        String time = "  # +" + TimeUnit.NANOSECONDS.toMicros(at.toNanos()) + " us";
        return switch (event) {
            case TraceEvent.Command command -> "> " + bytes(command.bytes(), time + " " + name(command.bytes()));
            case TraceEvent.Answer answer -> "< " + bytes(answer.bytes(), time);
            case TraceEvent.Failure failure -> "! " + failure.code() + time + "\n";
            case TraceEvent.Reset reset -> RESET + time + "\n";
        };
    }

    private static String name(Bytes command) {
        return CommandParts.of(command).map(CommandName::of).orElse("no command");
    }

    private static String bytes(Bytes bytes, String comment) {
        if (bytes.isEmpty()) {
            return NOTHING + comment + "\n";
        }
        var lines = new StringBuilder();
        for (int from = 0; from < bytes.length(); from += WIDTH) {
            boolean first = from == 0;
            lines.append(first ? "" : "  ")
                    .append(bytes.slice(from, Math.min(from + WIDTH, bytes.length()))
                            .toHex())
                    .append(first ? comment : "")
                    .append('\n');
        }
        return lines.toString();
    }

    /** The code in what a provider of {@code javax.smartcardio} throws, or the exception's kind. */
    static String code(Throwable failure) {
        Optional<Throwable> each = Optional.of(failure);
        while (each.isPresent()) {
            String message = String.valueOf(each.get().getMessage());
            if (message.startsWith("SCARD_") && message.matches("\\w+")) {
                return message;
            }
            each = Optional.ofNullable(each.get().getCause());
        }
        return failure.getClass().getSimpleName();
    }
}

package vn.cccd.sim.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import vn.cccd.sim.bytes.Bytes;

/**
 * A recorded conversation with one card. The package's description has the form of its text.
 *
 * @param reader what kind of reader it was; empty when that is not known
 * @param atr empty when it is not known
 */
public record Trace(String reader, Bytes atr, List<TraceEntry> entries) {
    /** Some 60,000 commands; a whole reading takes about 200. */
    public static final int LONGEST_TEXT = 32 << 20;

    public Trace {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a trace file.
     *
     * @throws TraceFormatException when it is longer than {@link #LONGEST_TEXT} or no trace
     */
    public static Trace read(Path file) throws IOException, TraceFormatException {
        if (Files.size(file) > LONGEST_TEXT) {
            throw new TraceFormatException(1, "a trace has at most " + LONGEST_TEXT + " bytes");
        }
        return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /** Reads the text of a trace. */
    public static Trace parse(String text) throws TraceFormatException {
        return new TraceParser(text).trace();
    }

    /** The same conversation as {@link #parse} reads it. */
    public String text() {
        var text = new StringBuilder(TraceText.header(reader, atr));
        entries.forEach(entry -> text.append(TraceText.of(entry.at(), entry.event())));
        return text.toString();
    }

    /**
     * The same conversation without the person's data and without anything from which keys can be computed; see the package's description.
     *
     * <p>Lengths, tags, status words, times, the ATR and which files were read stay. What is not known to be harmless is replaced.
     */
    public Trace redacted() {
        return new Trace(reader, atr, Redaction.of(entries));
    }

    /** A card that answers as this one did, at once. */
    public ReplayedChip replay(ReplayedChip.Matching matching) {
        return replay(matching, pause -> {});
    }

    /** A card that answers as this one did; {@code pause} is told how long this one took, before each answer. */
    public ReplayedChip replay(ReplayedChip.Matching matching, Consumer<Duration> pause) {
        return new ReplayedChip(this, matching, pause);
    }
}

package vn.cccd.sim.trace;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.ChipGone;
import vn.cccd.sim.chip.Departure;

/**
 * A card that answers as a recorded one did, for as long as it is asked the same.
 *
 * <p>From the first command on that is not the recorded one it answers {@code 6F00}, and {@link #outcome} says where that was. Commands are answered one at a time, whatever thread they come from.
 */
public final class ReplayedChip implements Chip {
    /** "No precise diagnosis" (ISO/IEC 7816-4, table 6). */
    private static final Bytes DEPARTED = Bytes.of(0x6F, 0x00);

    /** What counts as the same command. */
    public enum Matching {
        /** Each byte, and resets where the recording has them. */
        EXACT,
        /** The same commands in the same order, with the same lengths; what redaction replaces may differ, as challenges and cryptograms do, and resets are not compared. */
        IN_ORDER
    }

    /** How a conversation compares with the recorded one. */
    public sealed interface Outcome {
        /** Everything recorded was asked. */
        record Complete() implements Outcome {}

        /** As recorded so far; {@code line} of the trace was not asked yet. */
        record Unfinished(int line) implements Outcome {}

        /**
         * Something else was asked.
         *
         * @param line of the trace that was expected; that of its last entry when nothing more was
         * @param expected what stands there, without data
         * @param asked what came, without data
         */
        record Departed(int line, String expected, String asked) implements Outcome {}
    }

    private final Trace trace;
    private final Matching matching;
    private final Consumer<Duration> pause;
    private int next;
    private Optional<Outcome.Departed> departure = Optional.empty();

    ReplayedChip(Trace trace, Matching matching, Consumer<Duration> pause) {
        this.trace = trace;
        this.matching = matching;
        this.pause = pause;
    }

    @Override
    public Bytes atr() {
        return trace.atr();
    }

    /** How it went so far. */
    public synchronized Outcome outcome() {
        if (departure.isPresent()) {
            return departure.get();
        }
        int unanswered = next;
        while (unanswered < trace.entries().size() && !isCommand(unanswered)) {
            unanswered++;
        }
        return unanswered == trace.entries().size()
                ? new Outcome.Complete()
                : new Outcome.Unfinished(trace.entries().get(unanswered).line());
    }

    /** A reader resets a card when it is put there, and a program perhaps when it has done: that is never wrong. */
    @Override
    public synchronized void reset() {
        boolean recorded = next < trace.entries().size() && event(next) instanceof TraceEvent.Reset;
        if (recorded) {
            next++;
        } else if (matching == Matching.EXACT
                && next > 0
                && next < trace.entries().size()) {
            depart("reset");
        }
    }

    @Override
    public synchronized Bytes transmit(Bytes command) throws ChipGone {
        if (matching == Matching.IN_ORDER) {
            skipToCommand();
        }
        if (departure.isPresent() || !matches(command)) {
            depart(described(command));
            return DEPARTED;
        }
        TraceEntry asked = trace.entries().get(next);
        next++;
        if (next == trace.entries().size() || isCommand(next) || event(next) instanceof TraceEvent.Reset) {
            // The recording ends before the answer: nobody knows it.
            return Bytes.empty();
        }
        TraceEntry answer = trace.entries().get(next);
        next++;
        pause.accept(answer.at().minus(asked.at()));
        return answer(answer.event());
    }

    private static Bytes answer(TraceEvent event) throws ChipGone {
        if (event.equals(new TraceEvent.Failure(TraceText.REMOVED))) {
            throw new ChipGone(new Departure.ForGood());
        }
        return event instanceof TraceEvent.Answer answer ? answer.bytes() : Bytes.empty();
    }

    private void skipToCommand() {
        while (next < trace.entries().size() && !isCommand(next)) {
            next++;
        }
    }

    private boolean isCommand(int index) {
        return event(index) instanceof TraceEvent.Command;
    }

    private TraceEvent event(int index) {
        return trace.entries().get(index).event();
    }

    private boolean matches(Bytes command) {
        if (next >= trace.entries().size() || !(event(next) instanceof TraceEvent.Command recorded)) {
            return false;
        }
        return switch (matching) {
            case EXACT -> recorded.bytes().equals(command);
            case IN_ORDER -> Redaction.command(recorded.bytes()).equals(Redaction.command(command));
        };
    }

    private void depart(String asked) {
        if (departure.isEmpty()) {
            int size = trace.entries().size();
            int line = size == 0
                    ? 0
                    : trace.entries().get(Math.min(next, size - 1)).line();
            departure = Optional.of(
                    new Outcome.Departed(line, next < size ? expected(event(next)) : "nothing more", asked));
        }
    }

    private static String expected(TraceEvent event) {
        return switch (event) {
            case TraceEvent.Command command -> described(command.bytes());
            case TraceEvent.Answer answer -> "an answer";
            case TraceEvent.Failure failure -> failure.code();
            case TraceEvent.Reset reset -> "reset";
        };
    }

    /** The header and the length: data could be personal. */
    private static String described(Bytes command) {
        String header = command.first(Math.min(4, command.length())).toHex();
        return header + " (" + CommandParts.of(command).map(CommandName::of).orElse("no command") + ", "
                + command.length() + " bytes)";
    }
}

package vn.cccd.sim.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.cccd.sim.bytes.Bytes;

/** Replaces what belongs to the person, and what keys could be computed from, byte by byte. */
final class Redaction {
    /** The letter X: a name made of it is readable text still, and it is no number. */
    private static final byte REPLACEMENT = 'X';

    /** Applications and files have names that are the same on every card (ISO/IEC 7816-5, 8.2.1.2). */
    private static final int LONGEST_FILE_NAME = 16;

    private final FilesRead files = new FilesRead();
    private final List<TraceEntry> entries;

    private Redaction(List<TraceEntry> entries) {
        this.entries = entries;
    }

    static List<TraceEntry> of(List<TraceEntry> entries) {
        return new Redaction(entries).redacted();
    }

    private List<TraceEntry> redacted() {
        follow();
        List<TraceEntry> redacted = new ArrayList<>();
        Bytes asked = Bytes.empty();
        for (int i = 0; i < entries.size(); i++) {
            TraceEntry entry = entries.get(i);
            TraceEvent event = entry.event();
            if (event instanceof TraceEvent.Command command) {
                asked = command.bytes();
                event = new TraceEvent.Command(command(asked));
            } else if (event instanceof TraceEvent.Answer answer) {
                event = new TraceEvent.Answer(answer(asked, answer.bytes(), i));
            }
            redacted.add(new TraceEntry(entry.line(), entry.at(), event));
        }
        return redacted;
    }

    private void follow() {
        Bytes asked = Bytes.empty();
        for (int i = 0; i < entries.size(); i++) {
            switch (entries.get(i).event()) {
                case TraceEvent.Command command -> asked = command.bytes();
                case TraceEvent.Answer answer -> {
                    int position = i;
                    CommandParts.of(asked)
                            .filter(parts -> !parts.secured())
                            .ifPresent(parts -> files.exchanged(parts, answer.bytes(), position));
                }
                case TraceEvent.Failure failure -> {}
                case TraceEvent.Reset reset -> files.reset();
            }
        }
    }

    /** The command with its header and lengths. */
    static Bytes command(Bytes command) {
        return CommandParts.of(command)
                .map(parts ->
                        parts.with(keeping(parts.data(), commandMask(parts))).joined())
                .orElseGet(() -> replaced(command));
    }

    private static BitSet commandMask(CommandParts command) {
        Bytes data = command.data();
        if (command.secured()) {
            return TlvMask.of(data, KeptValues.SECURE_MESSAGING);
        }
        return switch (command.instruction()) {
            case Instruction.SELECT -> data.length() <= LONGEST_FILE_NAME ? all(data) : new BitSet();
            case Instruction.MANAGE_SECURITY_ENVIRONMENT -> TlvMask.of(data, KeptValues.KEY_REFERENCES);
            case Instruction.GENERAL_AUTHENTICATE, Instruction.PERFORM_SECURITY_OPERATION ->
                TlvMask.of(data, KeptValues.NONE);
            default -> new BitSet();
        };
    }

    private Bytes answer(Bytes asked, Bytes answer, int position) {
        if (answer.length() < 2) {
            return replaced(answer);
        }
        Bytes data = answer.first(answer.length() - 2);
        BitSet mask = CommandParts.of(asked)
                .map(command -> answerMask(command, data, position))
                .orElseGet(BitSet::new);
        return Bytes.join(keeping(data, mask), answer.from(data.length()));
    }

    private BitSet answerMask(CommandParts command, Bytes data, int position) {
        if (command.secured()) {
            return TlvMask.of(data, KeptValues.SECURE_MESSAGING);
        }
        return switch (command.instruction()) {
            case Instruction.SELECT, Instruction.GENERAL_AUTHENTICATE, Instruction.READ_BINARY_ODD ->
                TlvMask.of(data, KeptValues.NONE);
            case Instruction.READ_BINARY -> files.mask(position, data.length()).orElseGet(BitSet::new);
            default -> new BitSet();
        };
    }

    private static BitSet all(Bytes data) {
        var mask = new BitSet();
        mask.set(0, data.length());
        return mask;
    }

    private static Bytes replaced(Bytes data) {
        return keeping(data, new BitSet());
    }

    private static Bytes keeping(Bytes data, BitSet mask) {
        byte[] bytes = data.toArray();
        for (int i = 0; i < bytes.length; i++) {
            if (!mask.get(i)) {
                bytes[i] = REPLACEMENT;
            }
        }
        return Bytes.copyOf(bytes);
    }
}

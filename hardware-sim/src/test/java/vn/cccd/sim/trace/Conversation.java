package vn.cccd.sim.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.ChipGone;

/** Talks to a chip as programs do, and writes it down. */
final class Conversation {
    static final Bytes SELECT_APPLICATION = Bytes.fromHex("00a4040c07a0000002471001");

    /** EF.CardAccess, then the application: COM, SOD, DG1, DG2, DG13, DG14, DG15. */
    private static final List<Integer> FILES = List.of(0x011E, 0x011D, 0x0101, 0x0102, 0x010D, 0x010E, 0x010F);

    private Conversation() {}

    /** The recording of everything that {@code commands} bring out of {@code chip}; each takes 1,000 microseconds. */
    static Trace recorded(Path file, Chip chip, List<Bytes> commands) throws IOException, TraceFormatException {
        var clock = new AtomicLong();
        try (var writer = TraceWriter.create(file, "Test", chip.atr(), () -> clock.getAndAdd(500_000))) {
            send(new RecordedChip(chip, writer), commands);
        }
        return Trace.read(file);
    }

    /** The answers; none for a chip that has gone. */
    static List<Bytes> send(Chip chip, List<Bytes> commands) {
        List<Bytes> answers = new ArrayList<>();
        for (Bytes command : commands) {
            try {
                answers.add(chip.transmit(command));
            } catch (ChipGone gone) {
                return answers;
            }
        }
        return answers;
    }

    /** Reads every file of an open card in plain, in pieces of {@code block} bytes. */
    static List<Bytes> readingAllOf(Chip chip, int block) throws ChipGone {
        List<Bytes> commands = new ArrayList<>();
        commands.add(Bytes.fromHex("00b09c0000"));
        commands.add(SELECT_APPLICATION);
        for (int file : FILES) {
            commands.add(Bytes.join(Bytes.fromHex("00a4020c02"), Bytes.of(file >> 8, file)));
            Bytes header = Bytes.fromHex("00b0000008");
            commands.add(header);
            commands.addAll(blocks(length(chip, commands), block));
        }
        chip.reset();
        return commands;
    }

    private static int length(Chip chip, List<Bytes> soFar) throws ChipGone {
        chip.reset();
        Bytes header = Bytes.empty();
        for (Bytes command : soFar) {
            header = chip.transmit(command);
        }
        int at = 1;
        int first = header.at(at);
        if (first < 0x80) {
            return 2 + first;
        }
        int bytes = first - 0x80;
        return 2 + bytes + header.slice(2, 2 + bytes).toUnsigned().intValue();
    }

    private static List<Bytes> blocks(int length, int block) {
        List<Bytes> commands = new ArrayList<>();
        for (int offset = 0; offset < length; offset += block) {
            int size = Math.min(block, length - offset);
            commands.add(
                    size <= 255
                            ? Bytes.of(0x00, 0xB0, offset >> 8, offset, size)
                            : Bytes.of(0x00, 0xB0, offset >> 8, offset, 0, size >> 8, size));
        }
        return commands;
    }
}

package vn.cccd.sim.reader;

import java.util.function.UnaryOperator;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.Chip;

/** Answers as it is told and counts its resets. */
final class FakeChip implements Chip {
    private final UnaryOperator<Bytes> answers;
    private volatile int resets;

    FakeChip(UnaryOperator<Bytes> answers) {
        this.answers = answers;
    }

    /** Answers each command with its own bytes and success. */
    static FakeChip echo() {
        return new FakeChip(command -> Bytes.join(command, Bytes.of(0x90, 0x00)));
    }

    @Override
    public Bytes atr() {
        return Bytes.fromHex("3b80800101");
    }

    @Override
    public synchronized void reset() {
        resets++;
    }

    int resets() {
        return resets;
    }

    @Override
    public Bytes transmit(Bytes command) {
        return answers.apply(command);
    }
}

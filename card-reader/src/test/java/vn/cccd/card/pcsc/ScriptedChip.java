package vn.cccd.card.pcsc;

import java.util.function.UnaryOperator;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.sim.chip.Chip;

/** A chip that answers as a test says; an empty answer is silence. */
record ScriptedChip(UnaryOperator<Bytes> answers) implements Chip {
    static final Bytes ATR = Bytes.fromHex("3b80800101");
    private static final Bytes DONE = Bytes.fromHex("9000");

    /** Says yes to everything. */
    static ScriptedChip agreeing() {
        return new ScriptedChip(command -> DONE);
    }

    /** Says nothing; {@code asked} runs at every command. */
    static ScriptedChip mute(Runnable asked) {
        return new ScriptedChip(command -> {
            asked.run();
            return Bytes.empty();
        });
    }

    @Override
    public vn.cccd.sim.bytes.Bytes atr() {
        return vn.cccd.sim.bytes.Bytes.copyOf(ATR.toArray());
    }

    @Override
    public void reset() {
        // It has no state to forget.
    }

    @Override
    public vn.cccd.sim.bytes.Bytes transmit(vn.cccd.sim.bytes.Bytes command) {
        return vn.cccd.sim.bytes.Bytes.copyOf(
                answers.apply(Bytes.copyOf(command.toArray())).toArray());
    }
}

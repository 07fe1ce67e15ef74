package vn.cccd.sim.trace;

import java.time.Duration;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.ChipGone;
import vn.cccd.sim.chip.Surroundings;

/** A chip whose conversation is written down. */
public final class RecordedChip implements Chip {
    private final Chip chip;
    private final TraceWriter trace;

    /** The writer stays open; whoever opened it closes it. */
    public RecordedChip(Chip chip, TraceWriter trace) {
        this.chip = chip;
        this.trace = trace;
    }

    @Override
    public Bytes atr() {
        return chip.atr();
    }

    @Override
    public void reset() {
        trace.reset();
        chip.reset();
    }

    @Override
    public void laidOn(Surroundings surroundings) {
        chip.laidOn(surroundings);
    }

    @Override
    public Duration hesitation() {
        return chip.hesitation();
    }

    @Override
    public Bytes transmit(Bytes command) throws ChipGone {
        trace.command(command);
        try {
            Bytes answer = chip.transmit(command);
            trace.answer(answer);
            return answer;
        } catch (ChipGone gone) {
            trace.removed();
            throw gone;
        }
    }
}

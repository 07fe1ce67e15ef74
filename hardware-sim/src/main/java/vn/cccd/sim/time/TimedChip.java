package vn.cccd.sim.time;

import java.time.Duration;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.ChipGone;
import vn.cccd.sim.chip.Surroundings;

/** A chip whose answers come when they would: each command spends on a timeline what it costs. */
public final class TimedChip implements Chip {
    private final Chip chip;
    private final Timing timing;
    private final Timeline timeline;

    public TimedChip(Chip chip, Timing timing, Timeline timeline) {
        this.chip = chip;
        this.timing = timing;
        this.timeline = timeline;
    }

    @Override
    public Bytes atr() {
        return chip.atr();
    }

    @Override
    public void reset() {
        chip.reset();
    }

    @Override
    public void laidOn(Surroundings surroundings) {
        chip.laidOn(surroundings);
    }

    /** What the real computing here took counts as part of the time. */
    @Override
    public Bytes transmit(Bytes command) throws ChipGone {
        Duration start = timeline.now();
        int answerLength = 0;
        try {
            Bytes answer = chip.transmit(command);
            answerLength = answer.length();
            return answer;
        } finally {
            timeline.waitUntil(start.plus(timing.exchange(command, answerLength, chip.hesitation())));
        }
    }
}

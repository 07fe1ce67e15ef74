package vn.cccd.sim.chip;

import java.time.Duration;

/** How often a wrong key was tried; written to the chip, so it outlives the field. */
final class KeyAttempts {
    private final WrongKeyReaction reaction;
    private int wrong;

    KeyAttempts(WrongKeyReaction reaction) {
        this.reaction = reaction;
    }

    boolean blocked() {
        return reaction.limit().isPresent() && wrong >= reaction.limit().getAsInt();
    }

    /** How long the next attempt is held back. */
    Duration delay() {
        return reaction.delayAfter(wrong);
    }

    void failed() {
        wrong++;
    }

    void succeeded() {
        wrong = 0;
    }
}

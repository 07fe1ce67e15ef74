package vn.cccd.kiosk.flow;

import java.util.OptionalInt;

/**
 * Watches whether somebody is there.
 *
 * @param generation which timer counts; the ones started before it are void
 * @param secondsLeft what is left of the countdown, while it runs
 */
public record IdleWatch(long generation, OptionalInt secondsLeft) {
    static IdleWatch atStart() {
        return new IdleWatch(0, OptionalInt.empty());
    }

    IdleWatch next() {
        return new IdleWatch(generation + 1, OptionalInt.empty());
    }

    IdleWatch next(int seconds) {
        return new IdleWatch(generation + 1, OptionalInt.of(seconds));
    }
}

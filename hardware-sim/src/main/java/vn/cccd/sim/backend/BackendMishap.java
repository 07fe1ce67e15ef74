package vn.cccd.sim.backend;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * Something that goes wrong at the backend, for the next {@code calls} calls or until it is cleared.
 *
 * <p>Text form: {@code refuse}, {@code status:429,retry-after=3}, {@code delay:5s}, {@code lose-answer}, {@code reject:REASON}, {@code
 * retry:10}, {@code down}; all but {@code down} may end in {@code *n}.
 */
public record BackendMishap(Effect effect, OptionalInt calls) {

    /** What happens. */
    public sealed interface Effect {
        /** The call is answered with this status and nothing is taken. */
        record Status(int status, OptionalInt retryAfterSeconds) implements Effect {}

        /** The call is taken and answered, this much later. */
        record Delay(Duration duration) implements Effect {}

        /** The records are taken; the connection is closed without an answer. */
        record LoseAnswer() implements Effect {}

        /** Every new record of the call is rejected with this reason. */
        record Reject(String reason) implements Effect {}

        /** Every new record of the call is to be sent again after some seconds. */
        record Retry(int seconds) implements Effect {}

        /** The listening socket is closed. */
        record Down() implements Effect {}
    }

    public BackendMishap {
        if (calls.isPresent() && (calls.getAsInt() < 1 || effect instanceof Effect.Down)) {
            throw new IllegalArgumentException(
                    "a number of calls is positive, and calls to a closed socket cannot be counted");
        }
    }

    /** {@code effect} until it is cleared. */
    public static BackendMishap lasting(Effect effect) {
        return new BackendMishap(effect, OptionalInt.empty());
    }

    /** {@code effect} for the next {@code calls} calls. */
    public static BackendMishap next(int calls, Effect effect) {
        return new BackendMishap(effect, OptionalInt.of(calls));
    }

    /**
     * Parses the text form.
     *
     * @throws IllegalArgumentException when it is none; the message says what is
     */
    public static BackendMishap parse(String text) {
        return MishapText.parse(text);
    }

    /** The text form. */
    @Override
    public String toString() {
        return MishapText.write(this);
    }
}

package vn.cccd.sim.backend;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cccd.sim.backend.tls.DeviceCertificateFlaw;

/**
 * Something that goes wrong at the backend, for the next {@code calls} calls (or connections) or until it is cleared.
 *
 * <p>Text form: {@code refuse}, {@code status:429,retry-after=3}, {@code delay:5s}, {@code lose-answer}, {@code half-answer}, {@code
 * reset:100}, {@code cut-request:100}, {@code drip:20}, {@code wrong:html}, {@code reject:REASON}, {@code retry:10}, {@code bundle:rollback}, {@code device:other-key}, {@code evidence:corrupt},
 * {@code hang-up}, {@code tls:expired}, {@code clock:+1d}, {@code down}. Behind what befalls a call may come where, {@code
 * @/v1/reference/crl}, and behind that, or behind what befalls a connection, how often, {@code *3}.
 *
 * @param calls how many calls, or connections, it befalls; empty for all until it is cleared
 * @param path only calls to this path and to what is below it
 */
public record BackendMishap(Effect effect, OptionalInt calls, Optional<String> path) {

    /** What happens. */
    public sealed interface Effect {
        /** Befalls the backend as soon as it is scripted, until it is cleared. */
        sealed interface AtOnce extends Effect {}

        /** Befalls new connections. Those that are idle end, so that a client needs a new one. */
        sealed interface OnConnection extends Effect {}

        /** Befalls calls. */
        sealed interface OnCall extends Effect {}

        /** The listening socket is closed: connections are refused. */
        record Down() implements AtOnce {}

        /** The backend's clock, and with it {@code Date} and the signed time, is off by {@code by}. */
        record ClockShift(Duration by) implements AtOnce {}

        /** The connection is reset before TLS begins. */
        record HangUp() implements OnConnection {}

        record Tls(TlsFault fault) implements OnConnection {}

        /** The call is answered with this status and nothing is taken. */
        record Status(int status, OptionalInt retryAfterSeconds) implements OnCall {}

        /** The call is taken and answered, this much later. */
        record Delay(Duration duration) implements OnCall {}

        /** The call is taken; the connection ends without an answer. */
        record LoseAnswer() implements OnCall {}

        /** The call is taken; the connection ends in the middle of the answer's body. */
        record HalfAnswer() implements OnCall {}

        /** The call is taken; the connection is reset after so many bytes of the answer. */
        record Reset(int bytes) implements OnCall {}

        /** The connection is reset after so many bytes of the request's body, and nothing is taken. */
        record CutRequest(int bytes) implements OnCall {}

        /** The call is taken; the answer, its head too, comes at so many bytes a second. */
        record Drip(int bytesPerSecond) implements OnCall {}

        /** The call is taken and wrongly answered. */
        record Wrong(WrongContent content) implements OnCall {}

        /** Every new record of the call is rejected with this reason. */
        record Reject(String reason) implements OnCall {}

        /** Every new record of the call is to be sent again after some seconds. */
        record Retry(int seconds) implements OnCall {}

        /** A bundle of reference data is not as it should be. */
        record Bundle(BundleFlaw flaw) implements OnCall {}

        /** Evidence is kept or answered otherwise than it should. */
        record Evidence(EvidenceFlaw flaw) implements OnCall {}

        /** A device is certified, and answered with a certificate that is not as it should be. */
        record Device(DeviceCertificateFlaw flaw) implements OnCall {}
    }

    public BackendMishap {
        if (calls.isPresent() && (calls.getAsInt() < 1 || effect instanceof Effect.AtOnce)) {
            throw new IllegalArgumentException(
                    "a number of calls is positive, and what lasts until it is cleared has none");
        }
        if (path.isPresent() && !(effect instanceof Effect.OnCall)) {
            throw new IllegalArgumentException("only a call has a path");
        }
    }

    /** {@code effect} until it is cleared. */
    public static BackendMishap lasting(Effect effect) {
        return new BackendMishap(effect, OptionalInt.empty(), Optional.empty());
    }

    /** {@code effect} for the next {@code calls} calls or connections. */
    public static BackendMishap next(int calls, Effect effect) {
        return new BackendMishap(effect, OptionalInt.of(calls), Optional.empty());
    }

    /** The same, only for calls to {@code path} and to what is below it. */
    public BackendMishap at(String onlyPath) {
        return new BackendMishap(effect, calls, Optional.of(onlyPath));
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

    /** Whether this is about calls to {@code called}. */
    boolean isAbout(String called) {
        boolean here = path.isEmpty() || called.equals(path.get()) || called.startsWith(path.get() + "/");
        return here
                && switch (effect) {
                    case Effect.Reject reject -> called.equals(Routes.CHECK_INS);
                    case Effect.Retry retry -> called.equals(Routes.CHECK_INS);
                    case Effect.Bundle bundle -> called.startsWith(Routes.REFERENCE);
                    case Effect.Device device -> called.equals(Routes.DEVICES);
                    case Effect.Evidence evidence -> called.startsWith(Routes.EVIDENCE);
                    case Effect.Wrong wrong ->
                        switch (wrong.content()) {
                            case OTHER_IDS, MISSING_IDS -> called.equals(Routes.CHECK_INS);
                            case HTML, TYPE, JSON, EMPTY, HUGE, GZIP_BOMB -> true;
                        };
                    case Effect.OnCall onCall -> true;
                    case Effect.OnConnection onConnection -> false;
                    case Effect.AtOnce atOnce -> false;
                };
    }
}

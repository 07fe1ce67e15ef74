package vn.cccd.qr.online;

import java.time.Duration;

/**
 * Asks a token's issuer whom it stands for.
 *
 * <p><b>Contract.</b> {@link #ask} answers within {@link #timeLimit}, and whatever happens is an answer: it throws nothing. Any number of
 * threads may ask at once. The token is neither kept nor logged.
 *
 * <p><b>Security guarantees.</b> {@link OnlineAnswer.Confirmed} came from the configured service itself, about this question. Without it a
 * token proves nothing.
 */
public interface OnlineVerifier {
    /** Asks. An interrupted thread gets {@link OnlineAnswer.TimedOut}. */
    OnlineAnswer ask(String token);

    /** The longest that {@link #ask} takes. */
    Duration timeLimit();
}

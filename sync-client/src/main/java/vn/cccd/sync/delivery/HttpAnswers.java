package vn.cccd.sync.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cccd.sync.bytes.Bytes;

/** Sorts what an HTTP server says into the answers of the contract. */
final class HttpAnswers {
    private HttpAnswers() {}

    /**
     * @param json whether the answer calls itself JSON
     * @param retryAfter the header of that name
     */
    static UplinkAnswer of(int status, boolean json, Optional<String> retryAfter, Bytes body, Instant now) {
        return switch (status) {
            case 200, 201 -> json ? document(body) : nonsense("an answer that is not JSON");
            case 401, 403 -> new UplinkAnswer.CredentialsRefused("status " + status);
            case 413 -> new UplinkAnswer.TooLarge();
            case 408, 429 -> later(status, retryAfter, now);
            default ->
                status >= 400 && status < 500
                        ? new UplinkAnswer.Refused("status " + status)
                        : later(status, retryAfter, now);
        };
    }

    private static UplinkAnswer document(Bytes body) {
        Optional<List<RecordAnswer>> answers = AnswerDocument.parse(body);
        return answers.isPresent()
                ? new UplinkAnswer.Answered(answers.get())
                : nonsense("an answer that does not fit the contract");
    }

    static UplinkAnswer.TryLater later(int status, Optional<String> retryAfter, Instant now) {
        Optional<Duration> delay = RetryAfter.parse(retryAfter, now);
        return new UplinkAnswer.TryLater(
                status == 429 ? RetryCause.THROTTLED : RetryCause.SERVER, "status " + status, delay);
    }

    static UplinkAnswer.TryLater nonsense(String why) {
        return new UplinkAnswer.TryLater(RetryCause.NONSENSE, why, Optional.empty());
    }
}

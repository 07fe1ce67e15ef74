package vn.cccd.sync.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What came back from one call. The phrases are for technicians and hold nothing personal. */
public sealed interface UplinkAnswer {
    /** The backend took the call and said something about each record. */
    record Answered(List<RecordAnswer> records) implements UplinkAnswer {
        public Answered {
            records = List.copyOf(records);
        }
    }

    /** Nothing was decided: network, TLS, an overloaded or broken server, an answer that makes no sense. */
    record TryLater(RetryCause cause, String why, Optional<Duration> serverDelay)
            implements UplinkAnswer, UploadAnswer {
        /** For a line without finer words. */
        public TryLater(String why, Optional<Duration> serverDelay) {
            this(RetryCause.NETWORK, why, serverDelay);
        }
    }

    /** The backend does not accept who is calling. It says nothing about the records. */
    record CredentialsRefused(String why) implements UplinkAnswer, UploadAnswer {}

    /** The batch is more than the backend takes at once. */
    record TooLarge() implements UplinkAnswer {}

    /** The backend refuses calls like this one for good: the two sides do not speak the same contract. */
    record Refused(String why) implements UplinkAnswer {}
}

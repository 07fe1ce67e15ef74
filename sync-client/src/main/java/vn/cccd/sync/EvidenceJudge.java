package vn.cccd.sync;

import java.util.List;
import java.util.UUID;

/**
 * Judges chip readings again from the evidence in their records. The application knows how; it hands a new one to {@link SyncClient#judgeAgain} whenever
 * whom it trusts has changed.
 *
 * <p>Called on one background thread, for one record after the other. What it throws counts as {@link Judgement.Unknown}.
 */
public interface EvidenceJudge {
    /** By whose word it judges: a text of 1 to 128 characters that is another one when the trust list or the revocation lists are. */
    String trustStoreVersion();

    /**
     * Judges one reading.
     *
     * @param record the check-in's id
     */
    Judgement judge(UUID record, Evidence evidence);

    /** What came of it. */
    sealed interface Judgement {
        /** The verdict as it would be today; it may be the same as before. */
        record Judged(ChipVerdict verdict, List<String> caveats) implements Judgement {
            public Judged {
                caveats = List.copyOf(caveats);
            }
        }

        /** This evidence does not tell. The verdict stands. */
        record Unknown() implements Judgement {}
    }
}

package vn.cccd.kiosk.flow.desk;

import java.util.List;
import java.util.Optional;
import vn.cccd.card.authenticity.Check;
import vn.cccd.kiosk.flow.ReadingProgress;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.text.FailureCode;

/** What the reader of a desk is doing. */
public sealed interface DeskState {
    /** Waiting for the next card or code. */
    record Ready() implements DeskState {}

    /** A card lies there, its key is missing: scan its code or type its number. */
    record NeedsKey() implements DeskState {}

    /** The key is there, the card is missing. */
    record NeedsCard(CardKey key) implements DeskState {}

    /**
     * The chip is being read.
     *
     * @param attempt which reading its news belong to
     * @param retries how often contact was lost before
     */
    record Reading(long attempt, CardKey key, ReadingProgress progress, int retries) implements DeskState {}

    /** Contact was lost; the same card is to be put back. */
    record Interrupted(CardKey key, ReadingProgress progress, int retries) implements DeskState {}

    /** The card was read and taken over; it may be taken away. */
    record Taken() implements DeskState {}

    /**
     * It did not work.
     *
     * @param key to try again with
     * @param checks what speaks against the chip; empty when it was not judged
     */
    record Failed(FailureCode code, Optional<CardKey> key, List<Check> checks) implements DeskState {
        public Failed {
            checks = List.copyOf(checks);
        }

        /** Whether trying the same card once more may help; not with one that attacks the reader or whose data were changed. */
        public boolean mayTryAgain() {
            return key.isPresent() && code != FailureCode.CARD_HOSTILE && code != FailureCode.CHIP_FORGED;
        }
    }
}

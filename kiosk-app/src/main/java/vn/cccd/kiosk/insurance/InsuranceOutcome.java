package vn.cccd.kiosk.insurance;

import java.time.LocalDate;

/** What is known about somebody's public health insurance. */
public sealed interface InsuranceOutcome {
    /**
     * Covered today.
     *
     * @param until the last day
     * @param benefit which share is paid, as on insurance cards; empty when it was not said
     */
    record Covered(LocalDate until, String benefit) implements InsuranceOutcome {
        /** Health insurance is personal too. */
        @Override
        public String toString() {
            return "Covered[…]";
        }
    }

    /** The service knows of no insurance that is good today. */
    record NotCovered() implements InsuranceOutcome {}

    /** It was asked and did not say; what the person says counts. */
    record Unknown(Why why) implements InsuranceOutcome {}

    /** Why there is no answer. */
    enum Why {
        OFFLINE,
        TIMED_OUT,
        /** Its certificate is from somebody else. */
        NOT_TRUSTED,
        /** 4xx or 5xx. */
        REFUSED,
        /** No answer in the agreed form. */
        NONSENSE
    }

    /** In records: {@code covered}, {@code not-covered} or {@code unknown}. */
    default String key() {
        return switch (this) {
            case Covered covered -> "covered";
            case NotCovered not -> "not-covered";
            case Unknown unknown -> "unknown";
        };
    }
}

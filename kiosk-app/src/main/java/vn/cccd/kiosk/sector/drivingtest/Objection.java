package vn.cccd.kiosk.sector.drivingtest;

import java.util.Arrays;
import java.util.Optional;
import vn.cccd.kiosk.text.FailureCode;

/** What speaks against letting somebody in. The most important first. */
public enum Objection {
    /** What the chip says was changed after it was issued. */
    CHIP_FORGED(FailureCode.CHIP_FORGED),
    CHIP_CLONE_SUSPECTED(FailureCode.CHIP_CLONE_SUSPECTED),
    SIGNER_REVOKED(FailureCode.SIGNER_REVOKED),
    /** A chip that was opened with this person's number was found out before, and nothing that was shown since was accepted. */
    CARD_SUSPECTED(FailureCode.CARD_SUSPECTED),
    /** No chip was judged: the card cannot be read, for example. Beside it stands what happened to the card. */
    CHIP_NOT_JUDGED(FailureCode.CHIP_NOT_JUDGED),
    NOT_ON_ROSTER(FailureCode.NOT_ON_ROSTER),
    /** Name or date of birth are not those of the list. */
    DIFFERS_FROM_ROSTER(FailureCode.DIFFERS_FROM_ROSTER),
    OTHER_SESSION(FailureCode.OTHER_SESSION),
    /** Checked at this stage before. */
    ALREADY_CHECKED_IN(FailureCode.ALREADY_CHECKED_IN),
    /** This class has no such stage. */
    NOT_A_STAGE(FailureCode.WRONG_STAGE),
    /** Not checked at the stage before this one. */
    STAGE_LEFT_OUT(FailureCode.WRONG_STAGE),
    DOCUMENT_EXPIRED(FailureCode.DOCUMENT_EXPIRED),
    /** The chip is signed by an issuer that the machine does not know. */
    SIGNER_UNKNOWN(FailureCode.SIGNER_UNKNOWN),
    ASSURANCE_TOO_LOW(FailureCode.ASSURANCE_TOO_LOW);

    private final FailureCode code;

    Objection(FailureCode code) {
        this.code = code;
    }

    /** What speaks against somebody whose card came to {@code failure}. */
    static Objection to(FailureCode failure) {
        return Arrays.stream(values())
                .filter(objection -> objection.isProvedForgery() && objection.code == failure)
                .findFirst()
                .orElse(CHIP_NOT_JUDGED);
    }

    /** Its name on the phone and its words. */
    public FailureCode code() {
        return code;
    }

    /** The same where {@code failure} of the card says more than that its chip was not judged. */
    public FailureCode code(Optional<FailureCode> failure) {
        return this == CHIP_NOT_JUDGED ? failure.orElse(code) : code;
    }

    /**
     * Whether a proctor may let the candidate in with a reason: nobody with a chip that was found out now or before, nobody who is on no list, and
     * nobody twice.
     */
    public boolean overridable() {
        return !isProvedForgery()
                && this != CARD_SUSPECTED
                && this != NOT_ON_ROSTER
                && this != ALREADY_CHECKED_IN
                && this != NOT_A_STAGE;
    }

    /** Whether a card that came to {@code failure} is one that somebody made, copied, or signed with a revoked certificate. */
    public static boolean isProvedForgery(FailureCode failure) {
        return to(failure).isProvedForgery();
    }

    private boolean isProvedForgery() {
        return this == CHIP_FORGED || this == CHIP_CLONE_SUSPECTED || this == SIGNER_REVOKED;
    }
}

package vn.cccd.kiosk.sector.drivingtest;

import vn.cccd.kiosk.text.FailureCode;

/** What speaks against letting somebody in. The most important first. */
public enum Objection {
    /** The chip is forged, a copy, revoked or of an unknown issuer, or could not be judged. */
    CHIP_NOT_GENUINE(FailureCode.CHIP_NOT_JUDGED),
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
    ASSURANCE_TOO_LOW(FailureCode.ASSURANCE_TOO_LOW);

    private final FailureCode code;

    Objection(FailureCode code) {
        this.code = code;
    }

    /** Its name on the phone and its words. */
    public FailureCode code() {
        return code;
    }

    /** Whether a proctor may let the candidate in with a reason: not somebody who is on no list, and nobody twice. */
    public boolean overridable() {
        return this != NOT_ON_ROSTER && this != ALREADY_CHECKED_IN && this != NOT_A_STAGE;
    }
}

package vn.cccd.kiosk.ui.staff;

import vn.cccd.kiosk.identity.Proof;

/** How the kinds of proof are signed and told to staff. */
public final class Proofs {
    private Proofs() {}

    /** The sign of {@code proof}. */
    public static Mark mark(Proof proof) {
        return switch (proof) {
            case CHIP_GENUINE -> Mark.GOOD;
            case CHIP_DATA_SIGNED, CHIP_ISSUER_UNKNOWN, QR_SIGNED -> Mark.UNKNOWN;
            case QR_UNSIGNED -> Mark.ATTENTION;
        };
    }

    /** In two or three words. */
    public static StaffPhrase shortly(Proof proof) {
        return switch (proof) {
            case CHIP_GENUINE -> StaffPhrase.PROOF_CHIP_GENUINE;
            case CHIP_DATA_SIGNED -> StaffPhrase.PROOF_CHIP_DATA_SIGNED;
            case CHIP_ISSUER_UNKNOWN -> StaffPhrase.PROOF_CHIP_ISSUER_UNKNOWN;
            case QR_SIGNED -> StaffPhrase.PROOF_QR_SIGNED;
            case QR_UNSIGNED -> StaffPhrase.PROOF_QR_UNSIGNED;
        };
    }

    /** What it means, in a sentence that never says more than was proved. */
    public static StaffPhrase meaning(Proof proof) {
        return switch (proof) {
            case CHIP_GENUINE -> StaffPhrase.PROOF_CHIP_GENUINE_MEANS;
            case CHIP_DATA_SIGNED -> StaffPhrase.PROOF_CHIP_DATA_SIGNED_MEANS;
            case CHIP_ISSUER_UNKNOWN -> StaffPhrase.PROOF_CHIP_ISSUER_UNKNOWN_MEANS;
            case QR_SIGNED -> StaffPhrase.PROOF_QR_SIGNED_MEANS;
            case QR_UNSIGNED -> StaffPhrase.PROOF_QR_UNSIGNED_MEANS;
        };
    }
}

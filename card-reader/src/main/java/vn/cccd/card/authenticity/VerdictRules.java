package vn.cccd.card.authenticity;

/**
 * Puts the signed data and the chip's own proof together.
 *
 * <p><b>Security guarantees.</b> {@link Verdict.Genuine} needs a trusted signature over every file that was read, and no proof of
 * the chip's key may have failed. A copy without keys does not become genuine by leaving out the files that name them.
 */
public final class VerdictRules {
    private static final int CHIP_KEY = 14;
    private static final int ACTIVE_KEY = 15;

    private VerdictRules() {}

    /**
     * The verdict.
     *
     * @param chip the result of Chip Authentication
     * @param active the result of Active Authentication
     */
    public static Verdict judge(PassiveResult passive, ChipProof chip, ChipProof active) {
        return switch (passive.state()) {
            case UNREADABLE -> new Verdict.Undetermined("no security object that can be judged");
            case FORGED -> new Verdict.Forged();
            case SIGNER_REVOKED -> new Verdict.SignerRevoked();
            case VALID_UNKNOWN_ISSUER ->
                isCopy(passive, chip, active) ? new Verdict.CloneSuspected() : new Verdict.GenuineIssuerUnknown();
            case VALID_TRUSTED -> isCopy(passive, chip, active) ? new Verdict.CloneSuspected() : new Verdict.Genuine();
        };
    }

    /** A failed proof counts only when the signature covers the key: otherwise the key may be anybody's. */
    private static boolean isCopy(PassiveResult passive, ChipProof chip, ChipProof active) {
        if ((chip == ChipProof.FAILED && passive.covers(CHIP_KEY))
                || (active == ChipProof.FAILED && passive.covers(ACTIVE_KEY))) {
            return true;
        }
        boolean proven = (chip == ChipProof.PROVEN && passive.covers(CHIP_KEY))
                || (active == ChipProof.PROVEN && passive.covers(ACTIVE_KEY));
        return !proven && (chip == ChipProof.KEY_WITHHELD || active == ChipProof.KEY_WITHHELD);
    }
}

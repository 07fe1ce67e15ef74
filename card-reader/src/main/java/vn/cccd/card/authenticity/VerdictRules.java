package vn.cccd.card.authenticity;

import java.util.List;

/**
 * Puts the signed data and the chip's own proofs together.
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
     * @param mapping the result of PACE with chip authentication mapping
     */
    public static Verdict judge(PassiveResult passive, ChipProof chip, ChipProof active, MappingProof mapping) {
        List<Weighed> proofs = List.of(
                new Weighed(chip, passive.covers(CHIP_KEY)),
                new Weighed(active, passive.covers(ACTIVE_KEY)),
                new Weighed(mapping.proof(), mapping.counts(passive)));
        return switch (passive.state()) {
            case UNREADABLE -> new Verdict.Undetermined("no security object that can be judged");
            case FORGED -> new Verdict.Forged();
            case SIGNER_REVOKED -> new Verdict.SignerRevoked();
            case VALID_UNKNOWN_ISSUER ->
                isCopy(proofs) ? new Verdict.CloneSuspected() : new Verdict.GenuineIssuerUnknown();
            case VALID_TRUSTED -> isCopy(proofs) ? new Verdict.CloneSuspected() : new Verdict.Genuine();
        };
    }

    /** A proof, and whether a signature covers the key: otherwise the key may be anybody's, and the proof says nothing. */
    private record Weighed(ChipProof proof, boolean covered) {
        boolean is(ChipProof wanted) {
            return proof == wanted && covered;
        }
    }

    private static boolean isCopy(List<Weighed> proofs) {
        if (proofs.stream().anyMatch(p -> p.is(ChipProof.FAILED))) {
            return true;
        }
        boolean proven = proofs.stream().anyMatch(p -> p.is(ChipProof.PROVEN));
        return !proven && proofs.stream().anyMatch(p -> p.proof == ChipProof.KEY_WITHHELD);
    }
}

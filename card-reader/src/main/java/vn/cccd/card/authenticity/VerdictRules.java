package vn.cccd.card.authenticity;

import java.util.List;

/**
 * Puts the signed data and the chip's own proofs together.
 *
 * <p><b>Security guarantees.</b> {@link Verdict.Genuine} needs a trusted signature over every file that was read, and no proof of
 * the chip's key may have failed. A copy does not become genuine by leaving out the files that name its keys, even when it
 * proves a key that only EF.CardSecurity has: that file names no holder, so it may be another card's.
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
                Weighed.of(chip, passive.covers(CHIP_KEY)),
                Weighed.of(active, passive.covers(ACTIVE_KEY)),
                new Weighed(mapping.proof(), mapping.counts(passive), mapping.bound(passive)));
        return switch (passive.state()) {
            case UNREADABLE -> new Verdict.Undetermined("no security object that can be judged");
            case FORGED -> new Verdict.Forged();
            case SIGNER_REVOKED -> new Verdict.SignerRevoked();
            case VALID_UNKNOWN_ISSUER ->
                isCopy(proofs) ? new Verdict.CloneSuspected() : new Verdict.GenuineIssuerUnknown();
            case VALID_TRUSTED -> isCopy(proofs) ? new Verdict.CloneSuspected() : new Verdict.Genuine();
        };
    }

    /**
     * A proof and what stands behind its key.
     *
     * @param covered whether a signature covers it: otherwise the key may be anybody's, and the proof says nothing
     * @param bound whether that signature also covers the data of this document: otherwise the key may be that of another card
     */
    private record Weighed(ChipProof proof, boolean covered, boolean bound) {
        static Weighed of(ChipProof proof, boolean inSecurityObject) {
            return new Weighed(proof, inSecurityObject, inSecurityObject);
        }
    }

    private static boolean isCopy(List<Weighed> proofs) {
        if (proofs.stream().anyMatch(p -> p.proof == ChipProof.FAILED && p.covered)) {
            return true;
        }
        boolean proven = proofs.stream().anyMatch(p -> p.proof == ChipProof.PROVEN && p.bound);
        return !proven && proofs.stream().anyMatch(p -> p.proof == ChipProof.KEY_WITHHELD);
    }
}

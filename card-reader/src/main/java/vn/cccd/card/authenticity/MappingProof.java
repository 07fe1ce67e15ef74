package vn.cccd.card.authenticity;

/**
 * How the chip's proof in PACE with chip authentication mapping ended, and who answers for the key.
 *
 * @param cover who signed the key that was, or should have been, proved
 */
public record MappingProof(ChipProof proof, Cover cover) {
    /** The card has no such mapping, or none that can be judged. */
    public static final MappingProof NONE = new MappingProof(ChipProof.NOT_OFFERED, Cover.SECURITY_OBJECT);

    private static final int CHIP_KEY = 14;

    /** Who signed the key. */
    public enum Cover {
        /** It stands in DG14, so that it counts when EF.SOD has the hash of that. */
        SECURITY_OBJECT,
        /** It stands in EF.CardSecurity, whose own signature and signer were found to be good and trusted. */
        CARD_SECURITY
    }

    /** Whether a signature covers the key at all. */
    boolean counts(PassiveResult passive) {
        return cover == Cover.CARD_SECURITY || passive.covers(CHIP_KEY);
    }

    /**
     * Whether the signature over the key is also the one over the holder's data. Stricter than Doc 9303-11, which takes a key of EF.CardSecurity for the
     * document's own: nothing there ties that file to EF.SOD.
     */
    boolean bound(PassiveResult passive) {
        return cover == Cover.SECURITY_OBJECT && passive.covers(CHIP_KEY);
    }
}

package vn.cccd.sim.card;

import static vn.cccd.sim.card.CardAccess.BAC;
import static vn.cccd.sim.card.CardAccess.PACE;
import static vn.cccd.sim.card.CardAccess.PACE_AND_BAC;
import static vn.cccd.sim.card.CardAccess.PACE_WITH_MRZ;
import static vn.cccd.sim.card.CardLayout.ID_CARD;
import static vn.cccd.sim.card.CardLayout.PASSPORT_WITH_KEY;

import java.util.List;
import java.util.Optional;

/**
 * A kind of card with a name.
 *
 * @param name as on the command line, such as {@code bac-only}
 * @param about one English sentence
 * @param inspectionCase the conformity case that it stands for, such as {@code A06}
 * @param design what it is made of
 * @param expected for a citizen whose card is valid today
 */
public record CardProfile(
        String name, String about, Optional<String> inspectionCase, CardDesign design, Expectation expected) {
    private static final String GENUINE = "GENUINE";
    private static final String FORGED = "FORGED";
    private static final String ISSUER_UNKNOWN = "GENUINE_ISSUER_UNKNOWN";
    private static final CardDesign CARD = CardDesign.of(ID_CARD, PACE_AND_BAC);

    public static final CardProfile CCCD_2021 = of(
                    "cccd-2021", "the card of 2021: PACE with CAN or MRZ, BAC, chip and active authentication", CARD)
            .standsFor("A01");
    public static final CardProfile BAC_ONLY = of(
                    "bac-only", "a card that only Basic Access Control opens", CardDesign.of(ID_CARD, BAC))
            .standsFor("A06");
    public static final CardProfile PACE_ONLY =
            of("pace-only", "a card that refuses Basic Access Control", CardDesign.of(ID_CARD, PACE));
    public static final CardProfile PACE_MRZ_ONLY = of(
                    "pace-mrz-only",
                    "a card that only PACE with the machine-readable zone opens",
                    CardDesign.of(ID_CARD, PACE_WITH_MRZ))
            .standsFor("A02");
    public static final CardProfile CHANGED_DG1 = of(
                    "changed-dg1", "one byte of the machine-readable zone changed after signing", CARD.forgedIn(1))
            .standsFor("P02")
            .judged(Expectation.verdict(FORGED));
    public static final CardProfile CHANGED_DG2 = of(
                    "changed-dg2", "one byte of the portrait changed after signing", CARD.forgedIn(2))
            .standsFor("P02")
            .judged(Expectation.verdict(FORGED));
    public static final CardProfile CHANGED_DG13 = of(
                    "changed-dg13", "one byte of the personal data changed after signing", CARD.forgedIn(13))
            .standsFor("P02")
            .judged(Expectation.verdict(FORGED));
    public static final CardProfile COPY_WITHOUT_KEYS = of(
                    "copy-without-keys", "all files of a card copied to a chip without its keys", CARD.withoutKeys())
            .standsFor("C01")
            .judged(Expectation.verdict("CLONE_SUSPECTED"));
    public static final CardProfile REVOKED_SIGNER = of(
                    "revoked-signer",
                    "signed with a certificate that its issuer revoked",
                    CARD.issuedBy(CardIssue.REVOKED_SIGNER))
            .standsFor("P08")
            .judged(Expectation.verdict("SIGNER_REVOKED"));
    public static final CardProfile UNKNOWN_ISSUER = of(
                    "unknown-issuer",
                    "signed by an authority that the trust directory does not hold",
                    CARD.issuedBy(CardIssue.UNKNOWN_AUTHORITY))
            .standsFor("P05")
            .judged(Expectation.verdict(ISSUER_UNKNOWN));
    public static final CardProfile IMPOSTOR_ISSUER = of(
                    "impostor-issuer",
                    "signed by somebody with the authority's name and another key",
                    CARD.issuedBy(CardIssue.IMPOSTOR))
            .standsFor("P06")
            .judged(Expectation.verdict(ISSUER_UNKNOWN));
    public static final CardProfile EXPIRED = of(
                    "expired", "a card that had to be changed long ago", CARD.valid(CardValidity.EXPIRED))
            .standsFor("D01")
            .judged(Expectation.verdict(GENUINE, "DOCUMENT_EXPIRED"));
    public static final CardProfile LIFETIME = of(
                    "lifetime", "a card that never expires", CARD.valid(CardValidity.FOR_LIFE))
            .standsFor("D01");
    public static final CardProfile PASSPORT = of(
                    "passport",
                    "a passport that only BAC opens: no key of its own, no EF.CardAccess",
                    CardDesign.of(CardLayout.PASSPORT, BAC))
            .standsFor("C08");
    public static final CardProfile PASSPORT_PACE = of(
            "passport-pace",
            "a passport that only PACE opens, with chip authentication",
            CardDesign.of(PASSPORT_WITH_KEY, PACE_WITH_MRZ));

    private static final List<CardProfile> ALL = List.of(
            CCCD_2021,
            BAC_ONLY,
            PACE_ONLY,
            PACE_MRZ_ONLY,
            CHANGED_DG1,
            CHANGED_DG2,
            CHANGED_DG13,
            COPY_WITHOUT_KEYS,
            REVOKED_SIGNER,
            UNKNOWN_ISSUER,
            IMPOSTOR_ISSUER,
            EXPIRED,
            LIFETIME,
            PASSPORT,
            PASSPORT_PACE);

    /** Every profile, always in the same order. */
    public static List<CardProfile> all() {
        return ALL;
    }

    /** The profile with this name. */
    public static Optional<CardProfile> named(String name) {
        return ALL.stream().filter(profile -> profile.name.equals(name)).findFirst();
    }

    private static CardProfile of(String name, String about, CardDesign design) {
        return new CardProfile(name, about, Optional.empty(), design, Expectation.verdict(GENUINE));
    }

    private CardProfile standsFor(String caseId) {
        return new CardProfile(name, about, Optional.of(caseId), design, expected);
    }

    private CardProfile judged(Expectation other) {
        return new CardProfile(name, about, inspectionCase, design, other);
    }
}

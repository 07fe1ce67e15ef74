package vn.cccd.card.authenticity;

import java.util.Optional;

/** The verdicts in serialised evidence: words that stay when classes are renamed. */
final class VerdictWord {
    private VerdictWord() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Genuine genuine -> "GENUINE";
            case Verdict.GenuineIssuerUnknown unknown -> "GENUINE_ISSUER_UNKNOWN";
            case Verdict.SignerRevoked revoked -> "SIGNER_REVOKED";
            case Verdict.Forged forged -> "FORGED";
            case Verdict.CloneSuspected clone -> "CLONE_SUSPECTED";
            case Verdict.Undetermined undetermined -> "UNDETERMINED";
        };
    }

    /** @param why for the verdict that has a reason */
    static Optional<Verdict> parse(String word, String why) {
        return switch (word) {
            case "GENUINE" -> Optional.of(new Verdict.Genuine());
            case "GENUINE_ISSUER_UNKNOWN" -> Optional.of(new Verdict.GenuineIssuerUnknown());
            case "SIGNER_REVOKED" -> Optional.of(new Verdict.SignerRevoked());
            case "FORGED" -> Optional.of(new Verdict.Forged());
            case "CLONE_SUSPECTED" -> Optional.of(new Verdict.CloneSuspected());
            case "UNDETERMINED" -> Optional.of(new Verdict.Undetermined(why));
            default -> Optional.empty();
        };
    }
}

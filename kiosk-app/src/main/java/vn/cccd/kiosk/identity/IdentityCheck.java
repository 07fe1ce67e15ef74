package vn.cccd.kiosk.identity;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.ChipReading;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.kiosk.text.FailureCode;

/** Puts together what code and chip say about a person, and says how far it is proved. */
public final class IdentityCheck {
    private IdentityCheck() {}

    /** What a code says by itself: a claim, unless somebody signed it. */
    public static Identity ofCode(CardKey.Scanned code, LocalTime at) {
        return new Identity(
                code.person(),
                code.assurance(),
                code.signed() ? Proof.QR_SIGNED : Proof.QR_UNSIGNED,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                at);
    }

    /**
     * What the chip says, held against what was known before it was opened.
     *
     * @param key what opened the chip; only the last six digits of its number needed to fit for that
     * @param face the portrait in {@code reading}, where it could be decoded
     */
    public static IdentityOutcome ofChip(CardKey key, ChipReading reading, Optional<Face> face, LocalTime at) {
        return switch (reading.verdict()) {
            case Verdict.Genuine genuine -> known(key, reading, face, at);
            case Verdict.GenuineIssuerUnknown unknown -> known(key, reading, face, at);
            case Verdict.SignerRevoked revoked -> new IdentityOutcome.Refused(FailureCode.SIGNER_REVOKED);
            case Verdict.Forged forged -> new IdentityOutcome.Refused(FailureCode.CHIP_FORGED);
            case Verdict.CloneSuspected clone -> new IdentityOutcome.Refused(FailureCode.CHIP_CLONE_SUSPECTED);
            case Verdict.Undetermined undetermined -> new IdentityOutcome.Refused(FailureCode.CHIP_NOT_JUDGED);
        };
    }

    /** The verdict's name in the check-in contract and on the command line. */
    public static String nameOf(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Genuine genuine -> "GENUINE";
            case Verdict.GenuineIssuerUnknown unknown -> "GENUINE_ISSUER_UNKNOWN";
            case Verdict.SignerRevoked revoked -> "SIGNER_REVOKED";
            case Verdict.Forged forged -> "FORGED";
            case Verdict.CloneSuspected clone -> "CLONE_SUSPECTED";
            case Verdict.Undetermined undetermined -> "UNDETERMINED";
        };
    }

    /** How sure a reading makes us. A signature of an unknown issuer proves no more than a printed code does. */
    public static Assurance assuranceOf(ChipReading reading) {
        if (!(reading.verdict() instanceof Verdict.Genuine)) {
            return Assurance.QR_UNSIGNED;
        }
        boolean chipProvedItsKey = reading.checks().stream()
                .anyMatch(check -> check.result() == Check.Result.PASSED
                        && (check.name() == Check.Name.ACTIVE_AUTHENTICATION
                                || check.name() == Check.Name.CHIP_AUTHENTICATION
                                || check.name() == Check.Name.PACE_CHIP_AUTHENTICATION_MAPPING));
        boolean contradicted = reading.caveats().contains(Caveat.MRZ_DG13_DIFFER)
                || reading.caveats().contains(Caveat.COUNTRY_DIFFERS)
                || reading.caveats().contains(Caveat.SIGNER_NOT_VOUCHED);
        return chipProvedItsKey && !contradicted ? Assurance.CHIP_GENUINE : Assurance.CHIP_DATA_SIGNED;
    }

    private static IdentityOutcome known(CardKey key, ChipReading reading, Optional<Face> face, LocalTime at) {
        Optional<Person> holder = ChipPerson.of(reading.person());
        if (holder.isEmpty()) {
            return new IdentityOutcome.Refused(FailureCode.CARD_NOT_SUPPORTED);
        }
        Person person = holder.get();
        if (!person.number().equals(key.number())) {
            return new IdentityOutcome.Refused(
                    switch (key) {
                        case CardKey.Scanned scanned -> FailureCode.QR_NOT_THIS_CARD;
                        case CardKey.Typed typed -> FailureCode.CARD_KEY_REFUSED;
                    });
        }
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        caveats.addAll(reading.caveats());
        if (key.claimed().filter(claimed -> !SamePerson.agree(claimed, person)).isPresent()) {
            caveats.add(Caveat.QR_CHIP_DIFFER);
        }
        Assurance assurance = assuranceOf(reading);
        return new IdentityOutcome.Known(new Identity(
                person,
                assurance,
                proof(reading.verdict(), assurance),
                Optional.of(nameOf(reading.verdict())),
                caveats,
                face,
                at,
                Optional.of(reading.evidence())));
    }

    private static Proof proof(Verdict verdict, Assurance assurance) {
        if (!(verdict instanceof Verdict.Genuine)) {
            return Proof.CHIP_ISSUER_UNKNOWN;
        }
        return assurance.atLeast(Assurance.CHIP_GENUINE) ? Proof.CHIP_GENUINE : Proof.CHIP_DATA_SIGNED;
    }
}

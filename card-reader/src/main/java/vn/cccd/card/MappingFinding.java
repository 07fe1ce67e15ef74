package vn.cccd.card;

import java.util.List;
import java.util.Optional;
import vn.cccd.card.access.ChipMapping;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Check.Name;
import vn.cccd.card.authenticity.Check.Result;
import vn.cccd.card.authenticity.ChipProof;
import vn.cccd.card.authenticity.MappingProof;
import vn.cccd.card.authenticity.MappingProof.Cover;
import vn.cccd.card.lds.SecurityInfos;
import vn.cccd.card.lds.SecurityInfos.ChipKey;

/**
 * Holds what the chip proved in PACE against the keys that somebody signed (Doc 9303-11, 4.4.3.5): those of DG14, and those of
 * EF.CardSecurity when its own signature is trusted.
 */
record MappingFinding(MappingProof proof, Check check) {
    private static final String MAPPING = "0.4.0.127.0.7.2.2.4.6.";

    /** Before anything was compared. */
    static final MappingFinding NONE =
            finding(ChipProof.NOT_OFFERED, Cover.SECURITY_OBJECT, Result.NOT_SUPPORTED, "not used");

    /**
     * Judges it.
     *
     * @param mapping what the chip proved; absent when it was opened in another way
     * @param announced what EF.CardAccess says, or was taken to say
     * @param cardSecurity what EF.CardSecurity states, if its signature and signer are good and trusted
     */
    static MappingFinding of(
            Optional<ChipMapping> mapping,
            SecurityInfos announced,
            Optional<SecurityInfos> dg14,
            Optional<SecurityInfos> cardSecurity) {
        if (mapping.isEmpty()) {
            return announces(dg14) && !announces(Optional.of(announced))
                    ? finding(ChipProof.KEY_WITHHELD, Cover.SECURITY_OBJECT, Result.FAILED, "the chip hides it")
                    : NONE;
        }
        List<ChipKey> keys = concerned(mapping.get(), dg14);
        if (proves(mapping.get(), keys)) {
            return proven(mapping.get(), Cover.SECURITY_OBJECT);
        }
        List<ChipKey> others = concerned(mapping.get(), cardSecurity);
        if (proves(mapping.get(), others)) {
            return hasKeys(dg14)
                    ? finding(ChipProof.KEY_WITHHELD, Cover.SECURITY_OBJECT, Result.FAILED, "not a key of DG14")
                    : proven(mapping.get(), Cover.CARD_SECURITY);
        }
        if (!keys.isEmpty() || !others.isEmpty()) {
            return finding(
                    ChipProof.FAILED,
                    keys.isEmpty() ? Cover.CARD_SECURITY : Cover.SECURITY_OBJECT,
                    Result.FAILED,
                    "the chip does not hold the signed key");
        }
        return announces(dg14)
                ? finding(ChipProof.KEY_WITHHELD, Cover.SECURITY_OBJECT, Result.FAILED, "no signed key for it")
                : finding(ChipProof.NOT_OFFERED, Cover.SECURITY_OBJECT, Result.NOT_POSSIBLE, "no signed key for it");
    }

    /** Then one of them has to be proved: EF.CardSecurity may be that of another card. */
    private static boolean hasKeys(Optional<SecurityInfos> dg14) {
        return dg14.filter(known -> !known.chipKeys().isEmpty()).isPresent();
    }

    private static boolean announces(Optional<SecurityInfos> infos) {
        return infos.stream()
                .flatMap(known -> known.pace().stream())
                .anyMatch(offer -> offer.oid().startsWith(MAPPING));
    }

    private static List<ChipKey> concerned(ChipMapping mapping, Optional<SecurityInfos> infos) {
        return infos.stream()
                .flatMap(known -> known.chipKeys().stream())
                .filter(key -> mapping.concerns(key.subjectPublicKeyInfo()))
                .toList();
    }

    private static boolean proves(ChipMapping mapping, List<ChipKey> keys) {
        return keys.stream().anyMatch(key -> mapping.proves(key.subjectPublicKeyInfo()));
    }

    private static MappingFinding proven(ChipMapping mapping, Cover cover) {
        return finding(ChipProof.PROVEN, cover, Result.PASSED, mapping.oid());
    }

    private static MappingFinding finding(ChipProof proof, Cover cover, Result result, String detail) {
        return new MappingFinding(
                new MappingProof(proof, cover), new Check(Name.PACE_CHIP_AUTHENTICATION_MAPPING, result, detail));
    }
}

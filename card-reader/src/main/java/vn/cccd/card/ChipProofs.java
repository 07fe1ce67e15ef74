package vn.cccd.card;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.cccd.card.access.ChipAuthenticationOutcome;
import vn.cccd.card.access.ChipMapping;
import vn.cccd.card.access.OpenChip;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.authenticity.ActiveAuthentication;
import vn.cccd.card.authenticity.ActiveAuthenticationOutcome;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Check.Name;
import vn.cccd.card.authenticity.Check.Result;
import vn.cccd.card.authenticity.ChipProof;
import vn.cccd.card.authenticity.Evidence.ActiveAuthenticationProof;
import vn.cccd.card.authenticity.Evidence.ChipAuthenticationProof;
import vn.cccd.card.authenticity.Evidence.ChipMappingProof;
import vn.cccd.card.authenticity.PassiveResult;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.authenticity.VerdictRules;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.TlvException;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.SecurityInfos;

/** Lets the chip prove its keys, as far as DG14 and DG15 name any. */
final class ChipProofs {
    private final OpenChip chip;
    private final ReadFiles files;
    private final ActiveAuthentication active;
    private final Function<Bytes, Optional<Bytes>> trusted;

    private ChipProof chipProof = ChipProof.NOT_OFFERED;
    private ChipProof activeProof = ChipProof.NOT_OFFERED;
    private Check chipCheck = new Check(Name.CHIP_AUTHENTICATION, Result.NOT_SUPPORTED, "no DG14");
    private Check activeCheck = new Check(Name.ACTIVE_AUTHENTICATION, Result.NOT_SUPPORTED, "no DG15");
    private Optional<ChipAuthenticationProof> chipEvidence = Optional.empty();
    private Optional<ActiveAuthenticationProof> activeEvidence = Optional.empty();
    private Optional<SecurityInfos> dg14Infos = Optional.empty();

    private Optional<SecurityInfos> cardSecurityInfos = Optional.empty();
    private MappingFinding mapping = MappingFinding.NONE;

    /** {@code trusted} tells what an EF.CardSecurity states, if its signature is trusted. */
    ChipProofs(OpenChip chip, ReadFiles files, SecureRandom random, Function<Bytes, Optional<Bytes>> trusted) {
        this.chip = chip;
        this.trusted = trusted;
        this.files = files;
        this.active = new ActiveAuthentication(random);
    }

    /** Reads the key files among {@code listed} and challenges the chip. */
    void prove(Set<Integer> listed) throws CardException {
        if (listed.contains(LdsFile.DG14.dataGroup())) {
            Optional<Bytes> dg14 = files.read(LdsFile.DG14);
            if (dg14.isPresent()) {
                authenticateChip(dg14.get());
            } else {
                chipProof = ChipProof.KEY_WITHHELD;
                chipCheck = new Check(Name.CHIP_AUTHENTICATION, Result.FAILED, "the chip withholds DG14");
            }
        }
        if (listed.contains(LdsFile.DG15.dataGroup())) {
            Optional<Bytes> dg15 = files.read(LdsFile.DG15);
            if (dg15.isPresent()) {
                challenge(dg15.get());
            } else {
                activeProof = ChipProof.KEY_WITHHELD;
                activeCheck = new Check(Name.ACTIVE_AUTHENTICATION, Result.FAILED, "the chip withholds DG15");
            }
        }
        cardSecurityInfos = chip.mapping()
                .flatMap(ChipMapping::cardSecurity)
                .flatMap(trusted)
                .flatMap(ChipProofs::parsed);
        mapping = MappingFinding.of(chip, dg14Infos, cardSecurityInfos);
    }

    private static Optional<SecurityInfos> parsed(Bytes statements) {
        try {
            return Optional.of(SecurityInfos.parse(statements));
        } catch (TlvException e) {
            return Optional.empty();
        }
    }

    /** {@code text} with the key files that were read. */
    PassiveResult with(PassiveResult text) {
        PassiveResult result = text;
        for (LdsFile file : List.of(LdsFile.DG14, LdsFile.DG15)) {
            Optional<Bytes> read = files.get(file);
            if (read.isPresent()) {
                result = result.with(file.dataGroup(), read.get());
            }
        }
        return result;
    }

    private void authenticateChip(Bytes dg14) throws CardException {
        try {
            dg14Infos = Optional.of(SecurityInfos.parseDg14(dg14));
        } catch (TlvException e) {
            chipCheck = new Check(Name.CHIP_AUTHENTICATION, Result.NOT_POSSIBLE, "DG14 cannot be understood");
            return;
        }
        switch (chip.authenticateChip(dg14Infos.get())) {
            case ChipAuthenticationOutcome.Proven proven -> {
                chipProof = ChipProof.PROVEN;
                chipCheck = new Check(Name.CHIP_AUTHENTICATION, Result.PASSED, proven.oid());
                chipEvidence = Optional.of(new ChipAuthenticationProof(
                        proven.oid(),
                        proven.keyId(),
                        proven.terminalKey(),
                        proven.terminalSecret(),
                        proven.firstExchange().command(),
                        proven.firstExchange().answer()));
            }
            case ChipAuthenticationOutcome.NotProven failed -> {
                chipProof = ChipProof.FAILED;
                chipCheck = new Check(Name.CHIP_AUTHENTICATION, Result.FAILED, failed.why());
            }
            case ChipAuthenticationOutcome.NotOffered absent ->
                chipCheck = new Check(
                        Name.CHIP_AUTHENTICATION,
                        dg14Infos.get().chipKeys().isEmpty() ? Result.NOT_SUPPORTED : Result.NOT_POSSIBLE,
                        absent.why());
        }
    }

    private void challenge(Bytes dg15) throws CardException {
        Optional<String> algorithm = dg14Infos.flatMap(SecurityInfos::activeAuthenticationAlgorithm);
        switch (active.perform(chip, dg15, algorithm, chip.traffic().extendedLength())) {
            case ActiveAuthenticationOutcome.Proven proven -> {
                activeProof = ChipProof.PROVEN;
                activeCheck = new Check(Name.ACTIVE_AUTHENTICATION, Result.PASSED, proven.detail());
                activeEvidence = Optional.of(proven.proof());
            }
            case ActiveAuthenticationOutcome.NotProven failed -> {
                activeProof = ChipProof.FAILED;
                activeCheck = new Check(Name.ACTIVE_AUTHENTICATION, Result.FAILED, failed.why());
            }
            case ActiveAuthenticationOutcome.NotOffered absent ->
                activeCheck = new Check(Name.ACTIVE_AUTHENTICATION, Result.NOT_POSSIBLE, absent.why());
        }
    }

    Verdict verdict(PassiveResult result) {
        return VerdictRules.judge(result, chipProof, activeProof, mapping.proof());
    }

    List<Check> checks() {
        return List.of(activeCheck, chipCheck, mapping.check());
    }

    /** What DG14 announces; absent when there is none that can be understood. */
    Optional<SecurityInfos> dg14Infos() {
        return dg14Infos;
    }

    Optional<ChipAuthenticationProof> chipEvidence() {
        return chipEvidence;
    }

    Optional<ActiveAuthenticationProof> activeEvidence() {
        return activeEvidence;
    }

    /** What EF.CardSecurity announces; absent when it was not read or its signature is not trusted. */
    Optional<SecurityInfos> cardSecurityInfos() {
        return cardSecurityInfos;
    }

    Optional<ChipMappingProof> mappingEvidence() {
        return chip.mapping()
                .flatMap(proved -> proved.data()
                        .map(data -> new ChipMappingProof(
                                proved.oid(), proved.group(), proved.mappingKey(), data, proved.cardSecurity())));
    }
}

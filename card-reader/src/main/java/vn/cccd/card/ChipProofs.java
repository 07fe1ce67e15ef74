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
import vn.cccd.card.authenticity.ChipProof;
import vn.cccd.card.authenticity.MappingProof;
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

    private ProofFinding chipFinding = ProofFinding.unlisted(LdsFile.DG14);
    private ProofFinding activeFinding = ProofFinding.unlisted(LdsFile.DG15);
    private MappingFinding mapping = MappingFinding.NONE;
    private Optional<ChipAuthenticationOutcome.Proven> chipProved = Optional.empty();
    private Optional<ActiveAuthenticationOutcome.Proven> activeProved = Optional.empty();
    private Optional<SecurityInfos> dg14Infos = Optional.empty();
    private Optional<SecurityInfos> cardSecurityInfos = Optional.empty();

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
                chipFinding = ProofFinding.withheld(LdsFile.DG14);
            }
        }
        if (listed.contains(LdsFile.DG15.dataGroup())) {
            Optional<Bytes> dg15 = files.read(LdsFile.DG15);
            if (dg15.isPresent()) {
                challenge(dg15.get());
            } else {
                activeFinding = ProofFinding.withheld(LdsFile.DG15);
            }
        }
        cardSecurityInfos = statements(chip.mapping(), trusted);
        mapping = MappingFinding.of(chip.mapping(), chip.announced(), dg14Infos, cardSecurityInfos);
    }

    /** What the EF.CardSecurity that came with {@code mapping} states, if its signature is trusted. */
    static Optional<SecurityInfos> statements(Optional<ChipMapping> mapping, Function<Bytes, Optional<Bytes>> trusted) {
        return mapping.flatMap(ChipMapping::cardSecurity).flatMap(trusted).flatMap(ChipProofs::parsed);
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
            chipFinding = ProofFinding.withoutUsableDg14();
            return;
        }
        ChipAuthenticationOutcome outcome = chip.authenticateChip(dg14Infos.get());
        chipFinding = ProofFinding.of(outcome, dg14Infos.get());
        chipProved =
                outcome instanceof ChipAuthenticationOutcome.Proven proven ? Optional.of(proven) : Optional.empty();
    }

    private void challenge(Bytes dg15) throws CardException {
        Optional<String> algorithm = dg14Infos.flatMap(SecurityInfos::activeAuthenticationAlgorithm);
        ActiveAuthenticationOutcome outcome =
                active.perform(chip, dg15, algorithm, chip.traffic().extendedLength());
        activeFinding = ProofFinding.of(outcome);
        activeProved =
                outcome instanceof ActiveAuthenticationOutcome.Proven proven ? Optional.of(proven) : Optional.empty();
    }

    /** Whether the chip proved, in one way or another, that it holds a private key of this document. */
    boolean proved() {
        boolean byMapping =
                mapping.proof().equals(new MappingProof(ChipProof.PROVEN, MappingProof.Cover.SECURITY_OBJECT));
        return byMapping || chipFinding.proof() == ChipProof.PROVEN || activeFinding.proof() == ChipProof.PROVEN;
    }

    Verdict verdict(PassiveResult result) {
        return VerdictRules.judge(result, chipFinding.proof(), activeFinding.proof(), mapping.proof());
    }

    List<Check> checks() {
        return List.of(activeFinding.check(), chipFinding.check(), mapping.check());
    }

    /** What DG14 announces; absent when there is none that can be understood. */
    Optional<SecurityInfos> dg14Infos() {
        return dg14Infos;
    }

    /** What EF.CardSecurity announces; absent when it was not read or its signature is not trusted. */
    Optional<SecurityInfos> cardSecurityInfos() {
        return cardSecurityInfos;
    }

    Optional<ChipAuthenticationOutcome.Proven> chipProved() {
        return chipProved;
    }

    Optional<ActiveAuthenticationOutcome.Proven> activeProved() {
        return activeProved;
    }
}

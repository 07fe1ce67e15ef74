package vn.cccd.card;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import vn.cccd.card.access.CardAccessFile;
import vn.cccd.card.access.ChipAuthenticationTranscript;
import vn.cccd.card.access.ChipMapping;
import vn.cccd.card.authenticity.ActiveAuthentication;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Check.Name;
import vn.cccd.card.authenticity.Check.Result;
import vn.cccd.card.authenticity.Evidence;
import vn.cccd.card.authenticity.PassiveAuthentication;
import vn.cccd.card.authenticity.PassiveResult;
import vn.cccd.card.authenticity.VerdictRules;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.TlvException;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.SecurityInfos;

/**
 * Judges a reading again from its evidence, by the rules of a reading and a trust list that may be newer.
 *
 * <p><b>Security guarantees.</b> What was judged at the time does not enter the verdict. A proof that is missing although EF.SOD names a
 * usable key for it counts as failed, so that leaving something out makes no verdict better. Any evidence ends in a judgement. What an
 * authority said online at the time is not evidence.
 */
public final class EvidenceJudge {
    /** What was found about the document itself, or said by the authority, and cannot be found again without files or network. */
    private static final Set<Caveat> LASTING = EnumSet.of(
            Caveat.DOCUMENT_EXPIRED,
            Caveat.FILE_LISTS_DIFFER,
            Caveat.MRZ_DG13_DIFFER,
            Caveat.QR_CHIP_DIFFER,
            Caveat.SIGNER_NOT_VOUCHED);

    private final PassiveAuthentication passive;

    public EvidenceJudge(PassiveAuthentication passive) {
        this.passive = passive;
    }

    /** Judges what the evidence itself holds. */
    public EvidenceJudgement judge(Evidence evidence) {
        return judge(evidence, Map.of());
    }

    /**
     * Judges evidence together with files of the reading that were stored elsewhere.
     *
     * @param stored data group number to the whole file as read; must have the hash that was noted, and the one that was signed
     */
    public EvidenceJudgement judge(Evidence evidence, Map<Integer, Bytes> stored) {
        PassiveResult signed = signed(evidence, stored);
        SortedSet<Integer> listed = listed(evidence);
        Optional<SecurityInfos> dg14 = evidence.file(LdsFile.DG14).flatMap(EvidenceJudge::parsed);
        Optional<ChipMapping> mapping = evidence.chipMapping().map(EvidenceCollection::claim);
        Optional<SecurityInfos> cardSecurity = ChipProofs.statements(mapping, passive::cardSecurity);
        SecurityInfos announced = CardAccessFile.announced(evidence.file(LdsFile.CARD_ACCESS));

        ProofFinding chip = chip(evidence, listed, dg14);
        ProofFinding active = active(evidence, listed, dg14);
        MappingFinding mapped = MappingFinding.of(mapping, announced, dg14, cardSecurity);
        AccessComparison comparison = AccessComparison.of(evidence.access(), announced, dg14, cardSecurity);

        List<Check> checks = new ArrayList<>(signed.checks());
        checks.addAll(List.of(active.check(), chip.check(), mapped.check(), comparison.check()));
        addMissing(checks);
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        evidence.judged().caveats().stream().filter(LASTING::contains).forEach(caveats::add);
        caveats.addAll(signed.caveats());
        caveats.addAll(comparison.caveats());
        return new EvidenceJudgement(
                VerdictRules.judge(signed, chip.proof(), active.proof(), mapped.proof()), caveats, checks);
    }

    private PassiveResult signed(Evidence evidence, Map<Integer, Bytes> stored) {
        Map<Integer, Bytes> whole = new TreeMap<>(stored);
        for (LdsFile file : List.of(LdsFile.DG14, LdsFile.DG15)) {
            evidence.file(file).ifPresent(content -> whole.put(file.dataGroup(), content));
        }
        PassiveResult result = passive.judge(evidence.sod().orElse(Bytes.empty()), whole, evidence.issuingState());
        for (Map.Entry<Integer, Evidence.FileHash> noted : evidence.dataGroups().entrySet()) {
            result = result.withNoted(noted.getKey(), noted.getValue());
        }
        return result;
    }

    private static SortedSet<Integer> listed(Evidence evidence) {
        FileLists lists = new FileLists();
        lists.addCom(evidence.file(LdsFile.COM));
        lists.addSod(evidence.sod());
        return lists.all();
    }

    private static ProofFinding chip(Evidence evidence, Set<Integer> listed, Optional<SecurityInfos> dg14) {
        if (evidence.file(LdsFile.DG14).isEmpty()) {
            return listed.contains(LdsFile.DG14.dataGroup())
                    ? ProofFinding.withheld(LdsFile.DG14)
                    : ProofFinding.unlisted(LdsFile.DG14);
        }
        return dg14.map(infos -> ProofFinding.of(
                        ChipAuthenticationTranscript.judge(
                                infos, evidence.chipAuthentication().map(EvidenceCollection::claim)),
                        infos))
                .orElseGet(ProofFinding::withoutUsableDg14);
    }

    private static ProofFinding active(Evidence evidence, Set<Integer> listed, Optional<SecurityInfos> dg14) {
        Optional<Bytes> dg15 = evidence.file(LdsFile.DG15);
        if (dg15.isEmpty()) {
            return listed.contains(LdsFile.DG15.dataGroup())
                    ? ProofFinding.withheld(LdsFile.DG15)
                    : ProofFinding.unlisted(LdsFile.DG15);
        }
        Optional<String> algorithm = dg14.flatMap(SecurityInfos::activeAuthenticationAlgorithm);
        return ProofFinding.of(ActiveAuthentication.again(dg15.get(), algorithm, evidence.activeAuthentication()));
    }

    private static Optional<SecurityInfos> parsed(Bytes dg14) {
        try {
            return Optional.of(SecurityInfos.parseDg14(dg14));
        } catch (TlvException e) {
            return Optional.empty();
        }
    }

    private static void addMissing(List<Check> checks) {
        for (Name name : Name.values()) {
            if (checks.stream().noneMatch(check -> check.name() == name)) {
                checks.add(
                        switch (name) {
                            case MRZ_CHECK_DIGITS, MRZ_DG13_AGREE, QR_CHIP_AGREE, DOCUMENT_VALIDITY ->
                                new Check(name, Result.NOT_POSSIBLE, "evidence holds nothing about the holder");
                            case SIGNER_VOUCHER -> new Check(name, Result.SKIPPED, "the authority is not asked again");
                            case TERMINAL_AUTHENTICATION -> new Check(name, Result.SKIPPED, "it is about the terminal");
                            case SOD_SIGNATURE,
                                    SIGNER_CHAIN,
                                    SIGNER_REVOCATION,
                                    SIGNER_VALIDITY,
                                    FILE_HASHES,
                                    ACTIVE_AUTHENTICATION,
                                    CHIP_AUTHENTICATION,
                                    ACCESS_DOWNGRADE,
                                    ISSUER_COUNTRY,
                                    PACE_CHIP_AUTHENTICATION_MAPPING ->
                                new Check(name, Result.SKIPPED, "the signed data could not be judged");
                        });
            }
        }
    }
}

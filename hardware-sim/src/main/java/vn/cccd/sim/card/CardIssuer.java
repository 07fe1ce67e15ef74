package vn.cccd.sim.card;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.ChipAccess;
import vn.cccd.sim.chip.ChipBehaviour;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.ChipFiles;
import vn.cccd.sim.chip.ChipKeys;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.chip.MrzKey;
import vn.cccd.sim.chip.PaceVariant;
import vn.cccd.sim.lds.CardAccessFile;
import vn.cccd.sim.lds.CommonData;
import vn.cccd.sim.lds.SecurityObjectFile;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Mrz;
import vn.cccd.sim.pki.AuthorityStanding;
import vn.cccd.sim.pki.CertificateDesign;
import vn.cccd.sim.pki.CertificateFlaw;
import vn.cccd.sim.pki.ChainDesign;
import vn.cccd.sim.pki.DocumentSigner;
import vn.cccd.sim.pki.IssuingAuthority;

/** Makes cards; the same authority makes the same card for the same citizen and profile, byte for byte. */
public final class CardIssuer {
    private static final LocalTime SIGNING_HOUR = LocalTime.of(2, 0);

    private final IssuingAuthority authority;

    public CardIssuer(IssuingAuthority authority) {
        this.authority = authority;
    }

    /** The contents of a chip for {@code citizen}. */
    public ChipContents issue(Citizen citizen, CardProfile profile) {
        CardDesign design = profile.design();
        Citizen holder = design.validity().applyTo(citizen);
        Mrz mrz = mrz(design.layout(), holder);
        ChipKeys keys = ChipKeyMaker.of(design.layout(), authority, mrz.documentNumber());
        SortedMap<Integer, Bytes> dataGroups = DataGroups.of(design, holder, mrz, keys);
        Map<Integer, Bytes> files = new HashMap<>();
        files.put(FileName.COM.identifier(), CommonData.of(dataGroups.keySet()));
        files.put(
                FileName.SOD.identifier(),
                SecurityObjectFile.of(dataGroups, signer(design.issue()), signingTime(holder)));
        dataGroups.forEach((number, file) -> files.put(DataGroups.identifier(number), file));
        design.forgedDataGroup()
                .ifPresent(number -> files.computeIfPresent(
                        DataGroups.identifier(number), (identifier, file) -> Forgery.of(number, file)));
        ChipKeys held = design.chipKeys() ? keys : ChipKeys.none();
        Optional<Bytes> cardAccess = cardAccess(design);
        Map<Integer, Bytes> master = cardAccess
                .map(file -> Map.of(FileName.CARD_ACCESS.identifier(), file))
                .orElse(Map.of());
        var access = new ChipAccess(
                design.access().can() ? Optional.of(holder.can()) : Optional.empty(),
                Optional.of(new MrzKey(mrz.documentNumber(), mrz.birthDate(), mrz.expiryDate())),
                cardAccess.map(PaceVariant::announcedBy).orElse(List.of()),
                design.access().bac());
        return new ChipContents(access, new ChipFiles(master, files), held, behaviour(design));
    }

    private static Mrz mrz(CardLayout layout, Citizen holder) {
        return layout == CardLayout.ID_CARD ? holder.mrz() : holder.passportMrz();
    }

    private DocumentSigner signer(CardIssue issue) {
        ChainDesign usual = ChainDesign.usual();
        return switch (issue) {
            case AUTHORITY -> authority.signer(usual);
            case REVOKED_SIGNER ->
                authority.signer(usual.withSigner(CertificateDesign.ofSigner().with(CertificateFlaw.REVOKED)));
            case UNKNOWN_AUTHORITY -> authority.signer(usual.of(AuthorityStanding.UNKNOWN));
            case IMPOSTOR -> authority.signer(usual.of(AuthorityStanding.IMPOSTOR));
        };
    }

    private static Instant signingTime(Citizen holder) {
        return holder.issueDate().atTime(SIGNING_HOUR).toInstant(ZoneOffset.UTC);
    }

    private static Optional<Bytes> cardAccess(CardDesign design) {
        if (!design.access().pace()) {
            return Optional.empty();
        }
        return Optional.of(
                design.layout() == CardLayout.ID_CARD ? CardAccessFile.ofIdCard() : CardAccessFile.ofPassport());
    }

    private static ChipBehaviour behaviour(CardDesign design) {
        return design.layout() == CardLayout.ID_CARD ? ChipBehaviour.cccd2021() : ChipBehaviour.passport();
    }
}

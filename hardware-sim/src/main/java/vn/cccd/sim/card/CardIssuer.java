package vn.cccd.sim.card;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.ChipAccess;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.ChipFiles;
import vn.cccd.sim.chip.ChipKeys;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.chip.MrzKey;
import vn.cccd.sim.lds.CommonData;
import vn.cccd.sim.lds.SecurityObjectFile;
import vn.cccd.sim.lds.SigningKeyFile;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Mrz;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.pki.cv.TerminalCredentials;

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
        Citizen holder = holder(citizen, profile);
        Mrz mrz = design.document().mrz(holder);
        ChipKeys announced = design.keys().announced(authority, mrz.documentNumber());
        var access = new ChipAccess(
                design.access().passwords().contains(AccessDesign.Password.CAN)
                        ? Optional.of(holder.can())
                        : Optional.empty(),
                Optional.of(zone(mrz)),
                design.access().pace(),
                design.access().bac(),
                design.access().quirks());
        return new ChipContents(
                access,
                new ChipFiles(
                        MasterFiles.of(design, announced, authority, signingTime(holder)),
                        application(design, holder, mrz, announced)),
                held(design, holder, mrz),
                design.behaviour());
    }

    /** The person as the card of this profile has them. */
    public Citizen holder(Citizen citizen, CardProfile profile) {
        return profile.design().holder().applyTo(citizen, authority.today());
    }

    /** What a reader is given to open the card with. */
    public Presented.Key presented(Citizen citizen, CardProfile profile) {
        Citizen holder = holder(citizen, profile);
        return profile.presented().of(holder, zone(profile.design().document().mrz(holder)));
    }

    /** Writes what the operator holds who is to judge this kind of card. */
    public void writeTrust(CardProfile profile, Path directory) throws IOException {
        authority.writeTrust(directory, profile.design().signature().chain(), profile.trust());
    }

    /** Writes the credentials for Terminal Authentication that the reader of this kind of card has; none when it has none. */
    public void writeTerminalCredentials(CardProfile profile, Path directory) throws IOException {
        Optional<TerminalCredentials> credentials = profile.design().terminal().credentials(authority);
        if (credentials.isPresent()) {
            credentials.get().write(directory);
        }
    }

    private ChipKeys held(CardDesign design, Citizen holder, Mrz mrz) {
        ChipKeys keys = design.keys().held(authority, mrz.documentNumber());
        return design.terminal().trust(authority, holder).map(keys::trusting).orElse(keys);
    }

    private static MrzKey zone(Mrz mrz) {
        return new MrzKey(mrz.documentNumber(), mrz.birthDate(), mrz.expiryDate());
    }

    private Map<Integer, Bytes> application(CardDesign design, Citizen holder, Mrz mrz, ChipKeys announced) {
        SortedMap<Integer, Bytes> signed = DataGroups.of(design, holder, mrz, announced);
        Map<FileName, Bytes> files = new EnumMap<>(FileName.class);
        signed.forEach((number, file) -> files.put(DataGroupNames.file(number), file));
        files.put(
                FileName.SOD,
                SecurityObjectFile.of(
                        signed,
                        authority.signer(design.signature().chain()),
                        signingTime(holder),
                        design.signature().object()));
        SortedSet<Integer> listed = design.files().listed().orElse(new TreeSet<>(signed.keySet()));
        files.put(FileName.COM, CommonData.of(listed));
        if (design.keys().held() == KeysDesign.Held.OWN_SIGNING_KEY) {
            design.keys()
                    .ownSigningKey(authority, mrz.documentNumber())
                    .ifPresent(key -> files.put(FileName.DG15, SigningKeyFile.of(key)));
        }
        return identified(Tampering.with(
                files, design.files(), number -> DataGroups.file(number, design, holder, mrz, announced)));
    }

    private static Instant signingTime(Citizen holder) {
        return holder.issueDate().atTime(SIGNING_HOUR).toInstant(ZoneOffset.UTC);
    }

    private static Map<Integer, Bytes> identified(Map<FileName, Bytes> files) {
        Map<Integer, Bytes> identified = new HashMap<>();
        files.forEach((name, file) -> identified.put(name.identifier(), file));
        return identified;
    }
}

package vn.cccd.sim.card;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.HostileForm;
import vn.cccd.sim.chip.ChipKeys;
import vn.cccd.sim.lds.DetailsFile;
import vn.cccd.sim.lds.FaceFile;
import vn.cccd.sim.lds.FingerprintFile;
import vn.cccd.sim.lds.MrzFile;
import vn.cccd.sim.lds.OpaqueFile;
import vn.cccd.sim.lds.PersonFile;
import vn.cccd.sim.lds.SecurityOptionsFile;
import vn.cccd.sim.lds.SigningKeyFile;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Finger;
import vn.cccd.sim.person.Mrz;
import vn.cccd.sim.person.Portrait;

/** The data groups of a document as they are signed, raw files by number. */
final class DataGroups {
    private DataGroups() {}

    static SortedMap<Integer, Bytes> of(CardDesign design, Citizen holder, Mrz mrz, ChipKeys keys) {
        SortedMap<Integer, Bytes> files = new TreeMap<>();
        for (int number : design.document().dataGroups()) {
            Bytes file = file(number, design, holder, mrz, keys);
            Optional<HostileForm> form =
                    Optional.ofNullable(design.document().deformed().get(DataGroupNames.file(number)));
            files.put(number, form.map(hostile -> hostile.applyTo(file)).orElse(file));
        }
        return files;
    }

    /** One of them. */
    static Bytes file(int number, CardDesign design, Citizen holder, Mrz mrz, ChipKeys keys) {
        return switch (number) {
            case 1 -> MrzFile.of(mrz);
            case 2 -> portrait(design.portrait(), holder);
            case 3 ->
                design.terminal().fingerprints()
                        ? FingerprintFile.of(holder, List.of(Finger.RIGHT_INDEX, Finger.LEFT_INDEX))
                        : FingerprintFile.empty(holder.chipSerial());
            case 11 -> DetailsFile.ofPerson(holder);
            case 12 -> DetailsFile.ofDocument(holder);
            case 13 ->
                PersonFile.of(
                        design.personalData().applyTo(holder),
                        design.personalData().style());
            case 14 -> SecurityOptionsFile.of(Statements.signed(design, keys));
            case 15 -> keys.activeAuthentication().map(SigningKeyFile::of).orElseGet(() -> OpaqueFile.of(number));
            default -> OpaqueFile.of(number);
        };
    }

    private static Bytes portrait(PortraitDesign design, Citizen holder) {
        Bytes picture = design.damage().applyTo(Portrait.of(holder, design.format(), design.size()));
        return FaceFile.of(
                new FaceFile.Picture(picture, design.format(), Portrait.WIDTH, Portrait.HEIGHT),
                holder.sex(),
                design.frame());
    }
}

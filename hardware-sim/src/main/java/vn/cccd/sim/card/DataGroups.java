package vn.cccd.sim.card;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.ChipKeys;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.lds.FaceFile;
import vn.cccd.sim.lds.FingerprintFile;
import vn.cccd.sim.lds.MrzFile;
import vn.cccd.sim.lds.PersonFile;
import vn.cccd.sim.lds.SecurityOptionsFile;
import vn.cccd.sim.lds.SecurityOptionsFile.Offer;
import vn.cccd.sim.lds.SigningKeyFile;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Mrz;
import vn.cccd.sim.person.Portrait;

/** The data groups of a document as they are signed, raw files by number. */
final class DataGroups {
    private DataGroups() {}

    static SortedMap<Integer, Bytes> of(CardDesign design, Citizen holder, Mrz mrz, ChipKeys keys) {
        boolean idCard = design.layout() == CardLayout.ID_CARD;
        SortedMap<Integer, Bytes> files = new TreeMap<>();
        files.put(1, MrzFile.of(mrz));
        files.put(2, FaceFile.of(Portrait.jpeg(holder), Portrait.WIDTH, Portrait.HEIGHT, holder.sex()));
        if (idCard) {
            files.put(3, FingerprintFile.empty(holder.chipSerial()));
            files.put(13, PersonFile.of(holder));
        }
        Optional<Bytes> options = keys.chipAuthentication().stream()
                .findFirst()
                .map(key -> SecurityOptionsFile.of(key, keys.activeAuthentication(), offers(design)));
        options.ifPresent(file -> files.put(14, file));
        keys.activeAuthentication().ifPresent(key -> files.put(15, SigningKeyFile.of(key)));
        return files;
    }

    private static Set<Offer> offers(CardDesign design) {
        Set<Offer> offers = EnumSet.noneOf(Offer.class);
        if (design.access().pace()) {
            offers.add(Offer.PACE);
        }
        if (design.layout() == CardLayout.ID_CARD) {
            offers.add(Offer.TERMINAL_AUTHENTICATION);
        }
        return offers;
    }

    /** The file identifier of data group {@code number} (Doc 9303-10, 4.7). */
    static int identifier(int number) {
        return FileName.named("DG" + number).identifier();
    }
}

package vn.cccd.sim.card;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.ChipKeys;
import vn.cccd.sim.lds.AttributesFile;
import vn.cccd.sim.lds.CardAccessFile;
import vn.cccd.sim.lds.CardSecurityFile;
import vn.cccd.sim.lds.DirectoryFile;
import vn.cccd.sim.pki.IssuingAuthority;

/** The files beside the application, by identifier (Doc 9303-10, 3.11). */
final class MasterFiles {
    private static final int CARD_ACCESS = 0x011C;
    private static final int CARD_SECURITY = 0x011D;
    private static final int DIRECTORY = 0x2F00;
    private static final int ATTRIBUTES = 0x2F01;

    private MasterFiles() {}

    static Map<Integer, Bytes> of(
            CardDesign design, ChipKeys announced, IssuingAuthority authority, Instant signingTime) {
        Map<Integer, Bytes> files = new HashMap<>();
        List<Bytes> statements = Statements.announced(design, announced);
        if (!statements.isEmpty()) {
            files.put(CARD_ACCESS, CardAccessFile.of(statements));
        }
        MasterFileDesign others = design.masterFile();
        if (others.cardSecurity()) {
            files.put(
                    CARD_SECURITY,
                    CardSecurityFile.of(
                            Statements.signed(design, announced),
                            authority.signer(design.signature().chain()),
                            signingTime));
        }
        if (others.directory()) {
            files.put(DIRECTORY, DirectoryFile.ofTravelDocument());
        }
        others.lengths()
                .ifPresent(lengths -> files.put(ATTRIBUTES, AttributesFile.of(lengths.command(), lengths.response())));
        return files;
    }
}

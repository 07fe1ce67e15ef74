package vn.cccd.sim.chip;

import java.util.Map;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/**
 * What an issuer puts on a chip.
 *
 * @param can the card access number, for PACE
 * @param mrzKey the fields of the machine readable zone that open the chip, for PACE and BAC
 * @param cardAccess EF.CardAccess; the chip speaks the PACE variants that it announces
 * @param files the application's files by identifier, for example {@code 0x0101} for DG1, {@code 0x011E} for EF.COM, {@code 0x011D}
 *     for EF.SOD; data groups 3 and 4 are there but closed when they are listed, whatever their content
 * @param chipAuthentication the key that DG14 speaks of
 * @param activeAuthentication the key that DG15 speaks of
 */
public record ChipContents(
        Optional<String> can,
        Optional<MrzKey> mrzKey,
        Optional<Bytes> cardAccess,
        Map<Integer, Bytes> files,
        Optional<ChipAuthenticationKey> chipAuthentication,
        Optional<ActiveAuthenticationKey> activeAuthentication,
        ChipBehaviour behaviour) {

    public ChipContents {
        files = Map.copyOf(files);
    }

    @Override
    public String toString() {
        return "ChipContents[" + files.size() + " files, " + behaviour + "]";
    }
}

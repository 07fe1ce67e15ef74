package vn.cccd.sim.chip;

import java.util.List;
import java.util.Optional;

/**
 * What opens the chip. EF.CardAccess may announce something else: somebody may have edited it.
 *
 * @param can the card access number, for PACE
 * @param mrzKey the fields of the machine readable zone that open the chip, for PACE and BAC
 * @param pace the variants of PACE that the chip speaks; none when it has no PACE
 * @param bac whether Basic Access Control opens it; a chip with neither is open to everyone
 */
public record ChipAccess(Optional<String> can, Optional<MrzKey> mrzKey, List<PaceVariant> pace, boolean bac) {
    public ChipAccess {
        pace = List.copyOf(pace);
    }

    /** The same with another card access number. */
    public ChipAccess withCan(String other) {
        return new ChipAccess(Optional.of(other), mrzKey, pace, bac);
    }

    /** The same with other variants of PACE. */
    public ChipAccess speaking(List<PaceVariant> variants) {
        return new ChipAccess(can, mrzKey, variants, bac);
    }

    /** Whether a password is needed at all. */
    boolean closed() {
        return bac || !pace.isEmpty();
    }

    /** Says which doors there are, never what opens them. */
    @Override
    public String toString() {
        return "ChipAccess[pace=" + pace + ", bac=" + bac + "]";
    }
}

package vn.cccd.sim.chip;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What opens the chip. EF.CardAccess may announce something else: somebody may have edited it.
 *
 * @param can the card access number, for PACE
 * @param mrzKey the fields of the machine readable zone that open the chip, for PACE and BAC
 * @param pace the variants of PACE that the chip speaks; none when it has no PACE
 * @param bac whether Basic Access Control opens it; a chip with neither is open to everyone
 * @param quirks what it does wrong, or seldom, in these protocols
 */
public record ChipAccess(
        Optional<String> can, Optional<MrzKey> mrzKey, List<PaceVariant> pace, boolean bac, Set<ProtocolQuirk> quirks) {
    public ChipAccess {
        pace = List.copyOf(pace);
        quirks = Set.copyOf(quirks);
    }

    /** A chip that does as the standard says. */
    public ChipAccess(Optional<String> can, Optional<MrzKey> mrzKey, List<PaceVariant> pace, boolean bac) {
        this(can, mrzKey, pace, bac, Set.of());
    }

    /** The same with another card access number. */
    public ChipAccess withCan(String other) {
        return new ChipAccess(Optional.of(other), mrzKey, pace, bac, quirks);
    }

    /** The same with other variants of PACE. */
    public ChipAccess speaking(List<PaceVariant> variants) {
        return new ChipAccess(can, mrzKey, variants, bac, quirks);
    }

    /** The same with these quirks and no others. */
    public ChipAccess with(Set<ProtocolQuirk> others) {
        return new ChipAccess(can, mrzKey, pace, bac, others);
    }

    /** Whether a password is needed at all. */
    boolean closed() {
        return bac || !pace.isEmpty();
    }

    /** Says which doors there are, never what opens them. */
    @Override
    public String toString() {
        return "ChipAccess[pace=" + pace + ", bac=" + bac + ", quirks=" + quirks + "]";
    }
}

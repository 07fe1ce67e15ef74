package vn.cccd.kiosk.identity;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import vn.cccd.card.authenticity.Check;

/**
 * A card that was read and may stand for its holder.
 *
 * @param fields what the sector may use of it
 * @param checks what was verified, one by one
 */
public record VerifiedCard(Identity identity, CardFields fields, List<Check> checks) {
    public VerifiedCard {
        checks = List.copyOf(checks);
    }

    /** Known by a code alone: nothing but its text is there. */
    public static VerifiedCard ofCode(Identity identity) {
        return new VerifiedCard(identity, CardFields.none(), List.of());
    }

    /** What {@code code} by itself says at {@code at}, as far as it is among {@code allowed}: no surer than the code is. */
    public static VerifiedCard ofCode(CardKey.Scanned code, LocalTime at, Set<CardField> allowed) {
        return new VerifiedCard(IdentityCheck.ofCode(code, at), CardFields.ofCode(code, allowed), List.of());
    }

    /** Whether a chip was read. */
    public boolean ofChip() {
        return identity.verdict().isPresent();
    }

    /** Tells how sure we are, never who it is. */
    @Override
    public String toString() {
        return "VerifiedCard[" + identity.assurance() + "]";
    }
}

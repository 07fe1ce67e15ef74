package vn.cccd.card.pki;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of a revocation list, found by serial number (RFC 5280, 5.1.2.6). Open addressing over positions in the file. */
final class RevokedSerials {
    static final RevokedSerials NONE = new RevokedSerials(null, new int[1]);

    private static final String REASON = "2.5.29.21";

    /** What a critical extension of an entry may be without changing whether it is revoked: invalidity date, instruction on hold. */
    private static final Set<String> HARMLESS = Set.of(REASON, "2.5.29.24", "2.5.29.23");

    private static final int ENUMERATED = 0x0A;
    private static final int REMOVED_FROM_LIST = 8;
    private static final int MOST = 2_000_000;
    /** Steps past occupied slots in all; honest serial numbers need about one for each entry. */
    private static final long MOST_STEPS = 100_000_000;

    private final @Nullable Ber entries;
    private final int[] slots;
    private long steps;

    private RevokedSerials(@Nullable Ber entries, int[] slots) {
        this.entries = entries;
        this.slots = slots;
    }

    /** How many entries there are, without making an index. */
    static int count(Ber entries) throws PkiException {
        int count = 0;
        for (Ber.Children each = entries.walk(); each.more(); each.next()) {
            count++;
        }
        return count;
    }

    static RevokedSerials of(Ber entries) throws PkiException {
        int count = count(entries);
        if (count > MOST) {
            throw new PkiException(PkiException.Reason.TOO_LARGE, "more than " + MOST + " entries");
        }
        int[] slots = new int[Integer.highestOneBit(Math.max(1, count)) * 4];
        RevokedSerials table = new RevokedSerials(entries, slots);
        for (Ber.Children each = entries.walk(); each.more(); ) {
            table.add(each.next());
        }
        return table;
    }

    private void add(Ber entry) throws PkiException {
        Ber serial = serialOf(entry);
        if (!isRevoked(entry)) {
            return;
        }
        int slot = slot(hash(serial));
        while (slots[slot] != 0) {
            slot = slot(slot + 1);
            if (++steps > MOST_STEPS) {
                throw new PkiException(PkiException.Reason.TOO_LARGE, "serial numbers made to be slow");
            }
        }
        slots[slot] = entry.position();
    }

    private int slot(int hash) {
        return hash & (slots.length - 1);
    }

    boolean revokes(byte[] serialNumber) throws PkiException {
        if (entries == null) {
            return false;
        }
        byte[] wanted = withoutLeadingZeros(serialNumber);
        for (int slot = slot(spread(Arrays.hashCode(wanted))); slots[slot] != 0; slot = slot(slot + 1)) {
            byte[] listed = serialOf(entries.inside(slots[slot])).content();
            if (Arrays.equals(withoutLeadingZeros(listed), wanted)) {
                return true;
            }
        }
        return false;
    }

    private static Ber serialOf(Ber entry) throws PkiException {
        return entry.expect(Ber.SEQUENCE, "entry").walk().next(Ber.INTEGER, "serial number");
    }

    /** The same as {@link Arrays#hashCode(byte[])} of the content without leading zeros, without copying it. */
    private static int hash(Ber serial) {
        int first = 0;
        while (first < serial.contentLength() - 1 && serial.contentByte(first) == 0) {
            first++;
        }
        int hash = 1;
        for (int i = first; i < serial.contentLength(); i++) {
            hash = 31 * hash + serial.contentByte(i);
        }
        return spread(hash);
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    private static byte[] withoutLeadingZeros(byte[] serial) {
        int first = 0;
        while (first < serial.length - 1 && serial[first] == 0) {
            first++;
        }
        return Arrays.copyOfRange(serial, first, serial.length);
    }

    private static boolean isRevoked(Ber entry) throws PkiException {
        Ber.Children parts = entry.walk();
        parts.next();
        parts.next();
        if (!parts.nextIs(Ber.SEQUENCE)) {
            return true;
        }
        boolean revoked = true;
        for (Extension extension : Extension.all(parts.next())) {
            if (extension.oid().equals(REASON)) {
                Ber reason = extension.value().inner().expect(ENUMERATED, "reason");
                revoked = reason.contentLength() != 1 || reason.contentByte(0) != REMOVED_FROM_LIST;
            } else if (extension.critical() && !HARMLESS.contains(extension.oid())) {
                // It may say that the entry is another issuer's (RFC 5280, 5.3.3).
                throw PkiException.unsupported("entry with critical extension " + extension.oid());
            }
        }
        return revoked;
    }
}

package vn.cccd.card.pki;

import java.util.OptionalInt;

/**
 * Whether a key may sign certificates, and how many others may stand below (RFC 5280, 4.2.1.9).
 *
 * @param pathLength empty when it is not limited
 */
record BasicConstraints(boolean authority, OptionalInt pathLength) {
    static BasicConstraints of(Ber value) throws PkiException {
        Ber.Children parts =
                value.inner().expect(Ber.SEQUENCE, "basic constraints").walk();
        boolean authority = parts.nextIs(0x01) && Extension.isTrue(parts.next());
        return new BasicConstraints(
                authority,
                parts.nextIs(Ber.INTEGER) ? OptionalInt.of(parts.next().smallInteger()) : OptionalInt.empty());
    }
}

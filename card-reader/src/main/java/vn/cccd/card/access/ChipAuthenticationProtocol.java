package vn.cccd.card.access;

import java.util.Optional;
import vn.cccd.card.access.crypto.SessionCipher;
import vn.cccd.card.bytes.Bytes;

/** A Chip Authentication protocol by its object identifier (Doc 9303-11, 9.2.5): a kind of group and a cipher. */
record ChipAuthenticationProtocol(boolean curves, SessionCipher cipher) {
    private static final String ARC = "0.4.0.127.0.7.2.2.3.";

    static Optional<ChipAuthenticationProtocol> of(String oid) {
        boolean known = oid.length() == ARC.length() + 3
                && oid.startsWith(ARC)
                && (oid.startsWith("1.", ARC.length()) || oid.startsWith("2.", ARC.length()));
        return known
                ? SessionCipher.numbered(oid.charAt(oid.length() - 1) - '0')
                        .map(cipher -> new ChipAuthenticationProtocol(oid.charAt(ARC.length()) == '2', cipher))
                : Optional.empty();
    }

    String oid() {
        return ARC + (curves ? 2 : 1) + "." + cipher.number();
    }

    /** The value of the object identifier. */
    Bytes identifier() {
        return Bytes.copyOf(new byte[] {4, 0, 127, 0, 7, 2, 2, 3, (byte) (curves ? 2 : 1), (byte) cipher.number()});
    }
}

package vn.cccd.sim.chip.crypto;

import java.nio.charset.StandardCharsets;
import vn.cccd.sim.bytes.Bytes;

/** Keys from shared secrets and passwords (Doc 9303-11, 9.7). */
final class KeyDerivation {
    static final int ENCRYPTION = 1;
    static final int CHECKSUM = 2;
    static final int PASSWORD = 3;

    private KeyDerivation() {}

    static Bytes derive(SecureMessagingCipher cipher, Bytes secret, int counter) {
        Bytes key = Digests.digest(cipher.derivationHash(), secret, Bytes.of(0, 0, 0, counter))
                .first(cipher.keyLength());
        return cipher == SecureMessagingCipher.TRIPLE_DES ? withOddParity(key) : key;
    }

    /** What both BAC and PACE make of the machine readable zone (9.7.3). */
    static Bytes mrzHash(String seed) {
        return Digests.digest("SHA-1", Bytes.copyOf(seed.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Bytes withOddParity(Bytes key) {
        byte[] adjusted = key.toArray();
        for (int i = 0; i < adjusted.length; i++) {
            int upper = adjusted[i] & 0xFE;
            adjusted[i] = (byte) (upper | (~Integer.bitCount(upper) & 1));
        }
        return Bytes.copyOf(adjusted);
    }
}

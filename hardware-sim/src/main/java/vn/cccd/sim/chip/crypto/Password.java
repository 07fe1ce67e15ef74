package vn.cccd.sim.chip.crypto;

import java.nio.charset.StandardCharsets;
import vn.cccd.sim.bytes.Bytes;

/** What the terminal has to know to open the chip; never shown. */
public final class Password {
    private final Bytes secret;

    private Password(Bytes secret) {
        this.secret = secret;
    }

    /** The card access number. */
    public static Password can(String digits) {
        return new Password(Bytes.copyOf(digits.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** The fields of the machine readable zone with their check digits. */
    public static Password mrz(String seed) {
        return new Password(KeyDerivation.mrzHash(seed));
    }

    /** PACE, step 1: {@code nonce} under the key made of this password (Doc 9303-11, 4.4.3.3). */
    public Bytes encryptNonce(SecureMessagingCipher cipher, Bytes nonce) {
        var suite = new BlockCipherSuite(cipher);
        Bytes key = KeyDerivation.derive(cipher, secret, KeyDerivation.PASSWORD);
        return suite.cbc(true, key, Bytes.copyOf(new byte[suite.blockLength()]), nonce);
    }

    /** The keys of the BAC handshake: half of the hash of the machine readable zone is the seed (Doc 9303-11, 9.7.2). */
    public SessionKeys basicAccessKeys() {
        return SessionKeys.derive(SecureMessagingCipher.TRIPLE_DES, secret.first(16));
    }
}

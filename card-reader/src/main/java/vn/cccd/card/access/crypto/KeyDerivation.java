package vn.cccd.card.access.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;

/** Keys from a shared secret (Doc 9303-11, 9.7.1). The parity bits of Triple-DES keys are left as they fall; they do not enter the cipher. */
public final class KeyDerivation {
    static final int ENCRYPTION = 1;
    static final int CHECKSUM = 2;

    /** For the key made from a password, under which the chip's nonce comes. */
    public static final int PASSWORD = 3;

    private KeyDerivation() {}

    /** SHA-1, which a machine-readable zone is hashed with before keys are made of it (Doc 9303-11, 4.3.2, 4.4.3.1). */
    public static byte[] hash(byte[] data) {
        Digest digest = new SHA1Digest();
        digest.update(data, 0, data.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    /** The key for one purpose, which the caller wipes. */
    public static byte[] derive(SessionCipher cipher, byte[] secret, int purpose) {
        Digest digest = cipher.derivation();
        digest.update(secret, 0, secret.length);
        digest.update(new byte[] {0, 0, 0, (byte) purpose}, 0, 4);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        byte[] key = Arrays.copyOf(hash, cipher.keyLength());
        Arrays.fill(hash, (byte) 0);
        return key;
    }
}

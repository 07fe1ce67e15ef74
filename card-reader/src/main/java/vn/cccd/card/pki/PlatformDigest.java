package vn.cccd.card.pki;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.crypto.ExtendedDigest;

/**
 * A hash function of the platform in BouncyCastle's clothes. Keys and signatures stay BouncyCastle's business; hashing a list
 * of 600 KB on a cold machine takes half a second there and a hundredth of it here.
 */
final class PlatformDigest implements ExtendedDigest {
    private final MessageDigest digest;

    PlatformDigest(String name) {
        try {
            digest = MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a Java platform without " + name, e);
        }
    }

    @Override
    public String getAlgorithmName() {
        return digest.getAlgorithm();
    }

    @Override
    public int getDigestSize() {
        return digest.getDigestLength();
    }

    @Override
    public int getByteLength() {
        return digest.getDigestLength() > 32 ? 128 : 64;
    }

    @Override
    public void update(byte in) {
        digest.update(in);
    }

    @Override
    public void update(byte[] in, int from, int length) {
        digest.update(in, from, length);
    }

    @Override
    public int doFinal(byte[] out, int from) {
        try {
            return digest.digest(out, from, getDigestSize());
        } catch (DigestException e) {
            throw new IllegalArgumentException("no room for the digest", e);
        }
    }

    @Override
    public void reset() {
        digest.reset();
    }
}

package vn.cccd.sim.chip.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.cccd.sim.bytes.Bytes;

/** Message digests of the Java platform. */
final class Digests {
    private Digests() {}

    static Bytes digest(String algorithm, Bytes... parts) {
        try {
            return Bytes.copyOf(MessageDigest.getInstance(algorithm)
                    .digest(Bytes.join(parts).toArray()));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no " + algorithm, missing);
        }
    }
}

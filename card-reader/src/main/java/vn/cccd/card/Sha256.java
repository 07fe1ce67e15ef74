package vn.cccd.card;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.cccd.card.bytes.Bytes;

/** The hash by which evidence names a file. */
final class Sha256 {
    private Sha256() {}

    static Bytes of(Bytes bytes) {
        try {
            return Bytes.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

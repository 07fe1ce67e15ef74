package vn.cccd.sim.pki;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.cccd.sim.bytes.Bytes;

/** The hash that the simulated documents use. */
public final class Sha256 {
    private Sha256() {}

    /** The 32 bytes for {@code content}. */
    public static Bytes of(Bytes content) {
        try {
            return Bytes.copyOf(MessageDigest.getInstance("SHA-256").digest(content.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

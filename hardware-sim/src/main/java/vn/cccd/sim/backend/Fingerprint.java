package vn.cccd.sim.backend;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.cccd.sim.bytes.Bytes;

/** The first half of a SHA-256 hash: enough to tell contents apart, and small, for a ledger of a million records. */
record Fingerprint(long high, long low) {
    static Fingerprint of(Bytes content) {
        return ofHash(sha256(content));
    }

    /** The first half of {@code hash}, which has 32 bytes. */
    static Fingerprint ofHash(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        return new Fingerprint(bytes.getLong(), bytes.getLong());
    }

    static byte[] sha256(Bytes content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.toArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

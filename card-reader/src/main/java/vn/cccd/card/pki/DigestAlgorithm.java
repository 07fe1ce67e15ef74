package vn.cccd.card.pki;

import java.util.Optional;
import org.bouncycastle.crypto.Digest;
import vn.cccd.card.bytes.Bytes;

/** The hash functions that documents may use (Doc 9303-12, 4.1.6; SHA-1 is on older ones). */
public enum DigestAlgorithm {
    SHA_1("SHA-1", "1.3.14.3.2.26", 20),
    SHA_224("SHA-224", "2.16.840.1.101.3.4.2.4", 28),
    SHA_256("SHA-256", "2.16.840.1.101.3.4.2.1", 32),
    SHA_384("SHA-384", "2.16.840.1.101.3.4.2.2", 48),
    SHA_512("SHA-512", "2.16.840.1.101.3.4.2.3", 64);

    private static final int LONGEST_IDENTIFIER = 32;

    private final String label;
    private final String oid;
    private final int length;

    DigestAlgorithm(String label, String oid, int length) {
        this.label = label;
        this.oid = oid;
        this.length = length;
    }

    /** As people write it. */
    public String label() {
        return label;
    }

    /** Bytes in a digest. */
    public int length() {
        return length;
    }

    /** Whether two texts with one digest can be made by whoever pays for it. */
    public boolean isWeak() {
        return this == SHA_1;
    }

    public Bytes digest(Bytes message) {
        return Bytes.copyOf(digest(message.toArray()));
    }

    byte[] digest(byte[] message) {
        Digest digest = fresh();
        digest.update(message, 0, message.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }

    Digest fresh() {
        return new PlatformDigest(label);
    }

    /** By dotted object identifier. */
    public static Optional<DigestAlgorithm> named(String oid) {
        for (DigestAlgorithm algorithm : values()) {
            if (algorithm.oid.equals(oid)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** By the content bytes of an object identifier. */
    public static Optional<DigestAlgorithm> encoded(Bytes content) {
        byte[] value = content.toArray();
        byte[] object = new byte[value.length + 2];
        if (value.length > LONGEST_IDENTIFIER) {
            return Optional.empty();
        }
        object[0] = Ber.OID;
        object[1] = (byte) value.length;
        System.arraycopy(value, 0, object, 2, value.length);
        try {
            return named(Ber.first(object).oid());
        } catch (PkiException e) {
            // Not an identifier, so none that we know.
            return Optional.empty();
        }
    }

    /** From an AlgorithmIdentifier. */
    static DigestAlgorithm of(Ber algorithmIdentifier) throws PkiException {
        String oid = algorithmIdentifier
                .expect(Ber.SEQUENCE, "digest algorithm")
                .walk()
                .next()
                .oid();
        return named(oid).orElseThrow(() -> PkiException.unsupported("digest algorithm " + oid));
    }
}

package vn.cccd.sim.pki;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import vn.cccd.sim.bytes.Bytes;

/** A hash of signatures and of the list of files (Doc 9303-12, 4.4.4; SHA-1 is for weak documents only). */
public enum HashAlgorithm implements Choice {
    SHA_1("SHA-1", "1.3.14.3.2.26"),
    SHA_224("SHA-224", "2.16.840.1.101.3.4.2.4"),
    SHA_256("SHA-256", "2.16.840.1.101.3.4.2.1"),
    SHA_384("SHA-384", "2.16.840.1.101.3.4.2.2"),
    SHA_512("SHA-512", "2.16.840.1.101.3.4.2.3");

    private final String standardName;
    private final String oid;

    HashAlgorithm(String standardName, String oid) {
        this.standardName = standardName;
        this.oid = oid;
    }

    /** The hash of {@code content}. */
    public Bytes of(Bytes content) {
        return Bytes.copyOf(of(content.toArray()));
    }

    /** A DER AlgorithmIdentifier without parameters (RFC 5754, 2). */
    public Bytes identifier() {
        return Der.bytes(structure());
    }

    byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance(standardName).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + standardName, e);
        }
    }

    AlgorithmIdentifier structure() {
        return new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid));
    }

    /** With an explicit NULL, as the padding of RSA signatures spells it (RFC 8017, A.2.4). */
    AlgorithmIdentifier structureWithNull() {
        return new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid), DERNull.INSTANCE);
    }

    Digest digest() {
        return switch (this) {
            case SHA_1 -> new SHA1Digest();
            case SHA_224 -> new SHA224Digest();
            case SHA_256 -> SHA256Digest.newInstance();
            case SHA_384 -> new SHA384Digest();
            case SHA_512 -> new SHA512Digest();
        };
    }
}

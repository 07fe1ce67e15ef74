package vn.cccd.card.authenticity;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.DigestAlgorithm;

/** The files of a test document and the list of their hashes. */
final class TestSecurityObject {
    static final Map<Integer, Bytes> FILES = Map.of(
            1, Bytes.fromHex("615d5f1f5a"),
            2, Bytes.fromHex("7582000401020304"),
            13, Bytes.fromHex("6d03300101"),
            14, Bytes.fromHex("6e023100"),
            15, Bytes.fromHex("6f023000"));

    private TestSecurityObject() {}

    static Bytes of(DigestAlgorithm digest, Map<Integer, Bytes> files) {
        ASN1ObjectIdentifier oid = switch (digest) {
            case SHA_1 -> new ASN1ObjectIdentifier("1.3.14.3.2.26");
            case SHA_224 -> NISTObjectIdentifiers.id_sha224;
            case SHA_256 -> NISTObjectIdentifiers.id_sha256;
            case SHA_384 -> NISTObjectIdentifiers.id_sha384;
            case SHA_512 -> NISTObjectIdentifiers.id_sha512;
        };
        DataGroupHash[] hashes = new TreeMap<>(files)
                .entrySet().stream()
                        .map(file -> new DataGroupHash(
                                file.getKey(),
                                new DEROctetString(
                                        digest.digest(file.getValue()).toArray())))
                        .toArray(DataGroupHash[]::new);
        try {
            return Bytes.copyOf(
                    new LDSSecurityObject(new AlgorithmIdentifier(oid, DERNull.INSTANCE), hashes).getEncoded("DER"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** {@code content} under tag 77. */
    static Bytes efSod(Bytes content) {
        try {
            byte[] octets = new DEROctetString(content.toArray()).getEncoded();
            octets[0] = 0x77;
            return Bytes.copyOf(octets);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package vn.cccd.sim.pki;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import vn.cccd.sim.bytes.Bytes;

/** RSA with either padding (RFC 8017, 8). */
record RsaSigner(MultiPrimeKey key, RsaPadding padding, HashAlgorithm hash) implements Signatory {
    private static final AlgorithmIdentifier RSA =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);

    @Override
    public AlgorithmIdentifier algorithm() {
        return switch (padding) {
            case PKCS_1 -> new AlgorithmIdentifier(named(), DERNull.INSTANCE);
            case PSS -> new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, parameters());
        };
    }

    private ASN1ObjectIdentifier named() {
        return switch (hash) {
            case SHA_1 -> PKCSObjectIdentifiers.sha1WithRSAEncryption;
            case SHA_224 -> PKCSObjectIdentifiers.sha224WithRSAEncryption;
            case SHA_256 -> PKCSObjectIdentifiers.sha256WithRSAEncryption;
            case SHA_384 -> PKCSObjectIdentifiers.sha384WithRSAEncryption;
            case SHA_512 -> PKCSObjectIdentifiers.sha512WithRSAEncryption;
        };
    }

    private RSASSAPSSparams parameters() {
        AlgorithmIdentifier digest = hash.structureWithNull();
        var mask = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, digest);
        int saltLength = hash.of(Bytes.empty()).length();
        return new RSASSAPSSparams(digest, mask, new ASN1Integer(saltLength), RSASSAPSSparams.DEFAULT_TRAILER_FIELD);
    }

    /** The label of PSS stays: without its parameters it would mean the other padding. */
    @Override
    public AlgorithmIdentifier label() {
        return padding == RsaPadding.PSS ? algorithm() : RSA;
    }

    @Override
    public SubjectPublicKeyInfo publicKey() {
        var numbers = new org.bouncycastle.asn1.pkcs.RSAPublicKey(key.modulus(), key.exponent());
        return new SubjectPublicKeyInfo(RSA, Der.array(numbers));
    }

    @Override
    public byte[] sign(byte[] message) {
        Bytes content = Bytes.copyOf(message);
        Bytes padded = switch (padding) {
            case PKCS_1 -> RsaEncoding.pkcs1(content, hash, key.bits() / 8);
            case PSS -> RsaEncoding.pss(content, hash, key.bits() / 8);
        };
        BigInteger signature = key.raise(padded.toUnsigned());
        return Bytes.ofUnsigned(signature, key.bits() / 8).toArray();
    }
}

package vn.cccd.sim.pki;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import vn.cccd.sim.chip.crypto.EcKey;

/** ECDSA without chance: the same message gets the same signature (RFC 6979). */
record EcdsaSigner(EcKey key, CurveSpelling spelling, HashAlgorithm hash) implements Signatory {
    @Override
    public AlgorithmIdentifier algorithm() {
        return new AlgorithmIdentifier(
                switch (hash) {
                    case SHA_1 -> X9ObjectIdentifiers.ecdsa_with_SHA1;
                    case SHA_224 -> X9ObjectIdentifiers.ecdsa_with_SHA224;
                    case SHA_256 -> X9ObjectIdentifiers.ecdsa_with_SHA256;
                    case SHA_384 -> X9ObjectIdentifiers.ecdsa_with_SHA384;
                    case SHA_512 -> X9ObjectIdentifiers.ecdsa_with_SHA512;
                });
    }

    @Override
    public AlgorithmIdentifier label() {
        return new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey);
    }

    @Override
    public SubjectPublicKeyInfo publicKey() {
        return EcPublicKey.structure(key, spelling);
    }

    /** A DER sequence of r and s. */
    @Override
    public byte[] sign(byte[] message) {
        var signer = new ECDSASigner(new HMacDSAKCalculator(hash.digest()));
        signer.init(true, new ECPrivateKeyParameters(key.secret(), EcPublicKey.domain(key.curve(), spelling)));
        var parts = new ASN1EncodableVector();
        for (BigInteger part : signer.generateSignature(hash.of(message))) {
            parts.add(new ASN1Integer(part));
        }
        return Der.array(new DERSequence(parts));
    }
}

package vn.cccd.sim.pki;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.EcKey;

/** ECDSA without chance: the same message gets the same signature (RFC 6979). SHA-512 above 256 bits, else SHA-256. */
record EcdsaSigner(EcKey key) {
    AlgorithmIdentifier algorithm() {
        return new AlgorithmIdentifier(
                usesSha512() ? X9ObjectIdentifiers.ecdsa_with_SHA512 : X9ObjectIdentifiers.ecdsa_with_SHA256);
    }

    /** A DER sequence of r and s. */
    byte[] sign(byte[] message) {
        Curve curve = key.curve();
        var signer = new ECDSASigner(new HMacDSAKCalculator(digest()));
        signer.init(true, new ECPrivateKeyParameters(key.secret(), new ECDomainParameters(EcDomain.of(curve))));
        var parts = new ASN1EncodableVector();
        for (BigInteger part : signer.generateSignature(hash(message))) {
            parts.add(new ASN1Integer(part));
        }
        return Der.array(new DERSequence(parts));
    }

    private byte[] hash(byte[] message) {
        Digest digest = digest();
        digest.update(message, 0, message.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    private Digest digest() {
        return usesSha512() ? new SHA512Digest() : SHA256Digest.newInstance();
    }

    private boolean usesSha512() {
        return key.curve().fieldLength() > 32;
    }
}

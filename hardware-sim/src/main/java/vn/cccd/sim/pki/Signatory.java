package vn.cccd.sim.pki;

import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** A private key that signs in one way, and its public half; the same message always gets the same signature. */
interface Signatory {
    /** The name of key and hash together. */
    AlgorithmIdentifier algorithm();

    /** The name of the key alone, which some signatures bear instead; it must not change how they are verified. */
    AlgorithmIdentifier label();

    SubjectPublicKeyInfo publicKey();

    HashAlgorithm hash();

    /** The bits of a signature as certificates and messages hold them. */
    byte[] sign(byte[] message);

    /** The same message gets a signature of which one bit is wrong. */
    default byte[] signWrongly(byte[] message) {
        byte[] signature = sign(message);
        signature[signature.length - 1] ^= 1;
        return signature;
    }
}

package vn.cccd.sim.chip.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.util.BigIntegers;
import vn.cccd.sim.bytes.Bytes;

/**
 * A private key on a standardised curve.
 *
 * @param secret from 1 to the order of the curve less 1
 */
public record EcKey(Curve curve, BigInteger secret) implements AgreementKey {
    public EcKey {
        if (secret.signum() <= 0 || secret.compareTo(curve.parameters().getN()) >= 0) {
            throw new IllegalArgumentException("the secret lies outside the group of " + curve);
        }
    }

    /** A fresh key. */
    public static EcKey generate(Curve curve, SecureRandom random) {
        return new EcKey(curve, EcGroup.of(curve).randomSecret(random));
    }

    @Override
    public Curve parameters() {
        return curve;
    }

    /** The public point, uncompressed: {@code 04}, x, y (TR-03111, 3.2.1). */
    public Bytes publicPoint() {
        return EcGroup.of(curve).publicValue(secret);
    }

    @Override
    public Optional<Bytes> agree(Bytes peer) {
        return EcGroup.of(curve).agree(secret, peer);
    }

    @Override
    public EcKey nextWithLeadingZero() {
        return new EcKey(curve, EcGroup.of(curve).secretFor(LeadingZero.PUBLIC_VALUE, secret, Bytes.empty()));
    }

    /**
     * What chip authentication mapping reveals: {@code mappingSecret} divided by this key's, modulo the order and as long as it
     * (Doc 9303-11, 4.4.3.5.1 and 4.4.5.6).
     */
    public Bytes quotient(BigInteger mappingSecret) {
        BigInteger order = curve.parameters().getN();
        BigInteger quotient = secret.modInverse(order).multiply(mappingSecret).mod(order);
        return Bytes.ofUnsigned(quotient, BigIntegers.getUnsignedByteLength(order));
    }

    /** An ECDSA signature over {@code message}: r beside s, each as long as the order (TR-03111, 5.2.1). */
    public Bytes sign(Bytes message, SignatureHash hash, SecureRandom random) {
        var parameters = curve.parameters();
        var domain = new ECDomainParameters(parameters);
        var signer = new ECDSASigner();
        signer.init(true, new ParametersWithRandom(new ECPrivateKeyParameters(secret, domain), random));
        BigInteger[] pair = signer.generateSignature(hash.digest(message).toArray());
        int length = BigIntegers.getUnsignedByteLength(parameters.getN());
        return Bytes.join(Bytes.ofUnsigned(pair[0], length), Bytes.ofUnsigned(pair[1], length));
    }

    /** Names the curve only. */
    @Override
    public String toString() {
        return "EcKey[" + curve + "]";
    }
}

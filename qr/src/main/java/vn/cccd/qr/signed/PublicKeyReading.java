package vn.cccd.qr.signed;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import vn.cccd.qr.bytes.Bytes;

/** Judges whether a public key fits one of the algorithms of tokens; empty when it does not. */
final class PublicKeyReading {
    private static final Map<Curve, TokenAlgorithm> CURVES =
            Map.of(Curve.P_256, TokenAlgorithm.ES256, Curve.P_384, TokenAlgorithm.ES384);
    private static final int LEAST_RSA_BITS = 2_048;
    private static final int MOST_RSA_BITS = 8_192;
    private static final int MOST_EXPONENT_BITS = 64;

    private PublicKeyReading() {}

    static Optional<KeyMaterial> of(SubjectPublicKeyInfo info) {
        try {
            if (info.getAlgorithm().getAlgorithm().equals(EdECObjectIdentifiers.id_Ed25519)) {
                return ed25519(Bytes.copyOf(info.getPublicKeyData().getOctets()));
            }
            if (info.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
                return PublicKeyFactory.createKey(info) instanceof RSAKeyParameters rsa
                        ? rsa(rsa.getModulus(), rsa.getExponent())
                        : Optional.empty();
            }
            return CertificateReading.curveKey(info).flatMap(PublicKeyReading::curve);
        } catch (IOException | RuntimeException malformed) {
            // BouncyCastle reports many malformations unchecked.
            return Optional.empty();
        }
    }

    /** Only P-256 and P-384; the point lies on the curve. */
    static Optional<KeyMaterial> ec(ECKey key) {
        TokenAlgorithm algorithm = CURVES.get(key.getCurve());
        try {
            return algorithm == null
                    ? Optional.empty()
                    : Optional.of(new KeyMaterial.Ec(algorithm, key.toECPublicKey()));
        } catch (JOSEException e) {
            return Optional.empty();
        }
    }

    static Optional<KeyMaterial> rsa(BigInteger modulus, BigInteger exponent) {
        boolean fit = modulus.bitLength() >= LEAST_RSA_BITS
                && modulus.bitLength() <= MOST_RSA_BITS
                && modulus.testBit(0)
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.TWO) > 0
                && exponent.bitLength() <= MOST_EXPONENT_BITS;
        if (!fit) {
            return Optional.empty();
        }
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent))
                            instanceof RSAPublicKey key
                    ? Optional.of(new KeyMaterial.Rsa(key))
                    : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** Not one of the few points of small order, with which one signature fits every message. */
    static Optional<KeyMaterial> ed25519(Bytes key) {
        boolean fit = key.length() == Ed25519.PUBLIC_KEY_SIZE && Ed25519.validatePublicKeyFull(key.toArray(), 0);
        return fit ? Optional.of(new KeyMaterial.Ed25519(key)) : Optional.empty();
    }

    private static Optional<KeyMaterial> curve(ECPublicKeyParameters key) {
        BigInteger order = key.getParameters().getN();
        return CURVES.keySet().stream()
                .filter(curve -> curve.toECParameterSpec().getOrder().equals(order))
                .findFirst()
                .map(curve -> new ECKey.Builder(
                        curve,
                        coordinate(curve, key.getQ().getAffineXCoord().toBigInteger()),
                        coordinate(curve, key.getQ().getAffineYCoord().toBigInteger())))
                .flatMap(builder -> ec(builder.build()));
    }

    private static Base64URL coordinate(Curve curve, BigInteger value) {
        return ECKey.encodeCoordinate(
                curve.toECParameterSpec().getCurve().getField().getFieldSize(), value);
    }
}

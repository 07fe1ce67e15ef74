package vn.cccd.sim.qr.content;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/** How a compact JWS is signed (RFC 7518, 3.1; RFC 8037, 3.1). */
enum JwsAlgorithm {
    ES256("ES256", "EC", new ECGenParameterSpec("secp256r1"), "SHA256withECDSAinP1363Format", Optional.empty()),
    ES384("ES384", "EC", new ECGenParameterSpec("secp384r1"), "SHA384withECDSAinP1363Format", Optional.empty()),
    EDDSA("EdDSA", "Ed25519", NamedParameterSpec.ED25519, "Ed25519", Optional.empty()),
    PS256(
            "PS256",
            "RSA",
            new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4),
            "RSASSA-PSS",
            Optional.of(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1)));

    private final String name;
    private final String keyType;

    @SuppressWarnings("ImmutableEnumChecker") // parameters never change, though the platform does not say so
    private final AlgorithmParameterSpec keyParameters;

    private final String signature;

    @SuppressWarnings("ImmutableEnumChecker") // as above
    private final Optional<PSSParameterSpec> padding;

    JwsAlgorithm(
            String name,
            String keyType,
            AlgorithmParameterSpec keyParameters,
            String signature,
            Optional<PSSParameterSpec> padding) {
        this.name = name;
        this.keyType = keyType;
        this.keyParameters = keyParameters;
        this.signature = signature;
        this.padding = padding;
    }

    /** The value of {@code alg}. */
    String jwsName() {
        return name;
    }

    KeyPair generate(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance(keyType);
            generator.initialize(keyParameters, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks " + keyType, e);
        }
    }

    Bytes sign(PrivateKey key, Bytes message, SecureRandom random) {
        try {
            var signer = Signature.getInstance(signature);
            if (padding.isPresent()) {
                signer.setParameter(padding.get());
            }
            signer.initSign(key, random);
            signer.update(message.toArray());
            return Bytes.copyOf(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot sign " + name, e);
        }
    }
}

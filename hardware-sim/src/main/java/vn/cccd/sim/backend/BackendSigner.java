package vn.cccd.sim.backend;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;

/**
 * Signs what the backend says of its own: bundles and time, ES256. What a signature is for is in the header as {@code typ}, so that one cannot
 * pass for the other.
 */
final class BackendSigner {
    private final ECKey key;
    private final SecureRandom random;

    private BackendSigner(ECKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    static BackendSigner of(KeyPair pair, SecureRandom random) throws IOException {
        try {
            return new BackendSigner(
                    new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                            .privateKey(pair.getPrivate())
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.ES256)
                            .keyIDFromThumbprint()
                            .build(),
                    random);
        } catch (JOSEException e) {
            throw new IOException("the backend's signing key cannot be used", e);
        }
    }

    /** Another key that goes by the same {@code kid}. */
    BackendSigner impostor() {
        try {
            return new BackendSigner(
                    new ECKeyGenerator(Curve.P_256)
                            .keyID(key.getKeyID())
                            .secureRandom(random)
                            .generate(),
                    random);
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java runtime makes keys on P-256", e);
        }
    }

    /** The public key as a JSON Web Key Set (RFC 7517, 5): what a kiosk's trust configuration gets. */
    void writeKeys(Path file) throws IOException {
        Files.writeString(file, new JWKSet(key.toPublicJWK()).toString());
    }

    /** Compact JWS over {@code json}. */
    String sign(String type, String json) {
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(type))
                        .keyID(key.getKeyID())
                        .build(),
                new Payload(json));
        try {
            jws.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the Java runtime cannot sign with ES256", e);
        }
        return jws.serialize();
    }
}

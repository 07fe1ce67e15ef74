package vn.cccd.sim.backend;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.util.Optional;

/** Who signed a compact JWS: ES256, the key in the header as {@code jwk}, its RFC 7638 thumbprint as {@code kid}. */
final class RecordSignature {
    private RecordSignature() {}

    /** The thumbprint of the key; empty when that key did not sign it. */
    static Optional<String> verifiedSigner(String compact) {
        try {
            JWSObject jws = JWSObject.parse(compact);
            if (JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())
                    && jws.getHeader().getJWK() instanceof ECKey key
                    && Curve.P_256.equals(key.getCurve())) {
                String thumbprint = key.computeThumbprint().toString();
                boolean named = thumbprint.equals(jws.getHeader().getKeyID());
                return named && jws.verify(new ECDSAVerifier(key)) ? Optional.of(thumbprint) : Optional.empty();
            }
            return Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
            // No JWS at all, or a key that is no point of the curve: nobody signed it.
            return Optional.empty();
        }
    }

    /** What the header says, unverified. */
    static Optional<String> namedSigner(String compact) {
        try {
            return Optional.ofNullable(JWSObject.parse(compact).getHeader().getKeyID());
        } catch (ParseException e) {
            // A header that says nothing.
            return Optional.empty();
        }
    }

    /** The thumbprint of a key on P-256. */
    static String thumbprint(ECPublicKey key) {
        try {
            return new ECKey.Builder(Curve.P_256, key)
                    .build()
                    .computeThumbprint()
                    .toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

package vn.cccd.sim.qr.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.qr.content.QrContent.Hostile;
import vn.cccd.sim.qr.content.QrContent.Signed;

/** The judge of tokens is a library that the simulator's own code does not use here. */
class SignedCodesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final QrCodes CODES = QrCodes.seeded(7, Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @EnumSource(
            value = Signed.class,
            names = {"ES256", "ES256_NEXT", "ES384", "EDDSA", "PS256"})
    void aForeignLibraryBelievesEveryGoodToken(Signed content) throws Exception {
        JWTClaimsSet claims = judged(token(content));

        assertThat(claims.getSubject()).isEqualTo(Citizens.NGUYEN_VAN_A.number());
        assertThat(claims.getStringClaim("name")).isEqualTo("Nguyễn Văn A");
        assertThat(claims.getStringClaim("birthdate")).isEqualTo("1990-01-01");
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(NOW.plusSeconds(60));
    }

    @ParameterizedTest
    @EnumSource(
            value = Hostile.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "OVERSIZE",
                "LOOSE_BASE64",
                "SEAL_CHANGED",
                "SEAL_WRONG_KEY",
                "SEAL_CUT",
                "SEAL_TRAILING",
                "VDS_NC_CHANGED",
                "VDS_NC_STRANGER"
            })
    void aForeignLibraryRefusesEveryHostileToken(Hostile content) {
        String token = token(content);

        assertThatThrownBy(() -> judged(token))
                .isInstanceOfAny(ParseException.class, JOSEException.class, Refused.class);
    }

    @Test
    void theLooseTokenIsAnotherTextOfTheSameBytes() throws Exception {
        String loose = token(Hostile.LOOSE_BASE64);
        byte[] signature = Base64.getUrlDecoder().decode(loose.substring(loose.lastIndexOf('.') + 1));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(signature))
                .isNotEqualTo(loose.substring(loose.lastIndexOf('.') + 1));
        assertThat(judged(loose).getSubject()).isEqualTo(Citizens.NGUYEN_VAN_A.number());
    }

    @Test
    void theOversizeTokenIsWellSignedAndTooLargeForAnyCode() throws Exception {
        String token = token(Hostile.OVERSIZE);

        assertThat(token.length()).isGreaterThan(64 * 1024);
        assertThat(judged(token).getSubject()).isEqualTo(Citizens.NGUYEN_VAN_A.number());
    }

    @Test
    void aKeyWhoseTimeIsOverSaysSoInTheKeySet() throws Exception {
        JWK retired = JWKSet.parse(CODES.keySet()).getKeyByKeyId("sim-es256-0");

        assertThat(retired.getExpirationTime().toInstant()).isBefore(NOW);
    }

    @Test
    void theSameSeedGivesTheSameCodesAndEveryTokenItsOwnIdentifier() throws Exception {
        QrCodes again = QrCodes.seeded(11, Clock.fixed(NOW, ZoneOffset.UTC));
        QrCodes other = QrCodes.seeded(11, Clock.fixed(NOW, ZoneOffset.UTC));
        Set<String> identifiers = new HashSet<>();
        for (QrContent content : QrContent.all()) {
            Bytes code = again.payload(Citizens.DUOM, content);
            assertThat(other.payload(Citizens.DUOM, content)).as(content.text()).isEqualTo(code);
        }
        for (int i = 0; i < 20; i++) {
            identifiers.add(SignedJWT.parse(text(again.payload(Citizens.DUOM, Signed.ES256)))
                    .getJWTClaimsSet()
                    .getJWTID());
        }
        assertThat(identifiers).hasSize(20);
    }

    @Test
    void publicKeysOnlyAreWritten() throws Exception {
        assertThat(JWKSet.parse(CODES.keySet()).getKeys()).hasSize(6).noneMatch(JWK::isPrivate);
    }

    @Test
    void zeroesAreNoSignatureForTheJavaRuntimeEither() throws Exception {
        String token = token(Hostile.ZERO_SIGNATURE);
        int dot = token.lastIndexOf('.');
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(((AsymmetricJWK) key("sim-es256-1")).toPublicKey());
        verifier.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));

        assertThat(verifier.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1))))
                .isFalse();
    }

    /** What a careful verifier does, with the library's own parts. */
    private static JWTClaimsSet judged(String token) throws ParseException, JOSEException, Refused {
        SignedJWT jwt = SignedJWT.parse(token);
        JWK key = key(jwt.getHeader().getKeyID());
        if (key.getExpirationTime() != null
                && key.getExpirationTime().toInstant().isBefore(NOW)) {
            throw new Refused("the key's time is over");
        }
        if (!key.getAlgorithm().getName().equals(jwt.getHeader().getAlgorithm().getName())) {
            throw new Refused("not the key's algorithm");
        }
        if (!(key instanceof OctetKeyPair ed25519 ? holds(jwt, ed25519) : jwt.verify(verifier(key, jwt)))) {
            throw new Refused("not signed");
        }
        JWTClaimsSet claims = jwt.getJWTClaimsSet();
        if (claims.getExpirationTime() == null
                || claims.getExpirationTime().toInstant().isBefore(NOW)) {
            throw new Refused("over");
        }
        if (claims.getNotBeforeTime().toInstant().isAfter(NOW)) {
            throw new Refused("not yet");
        }
        return claims;
    }

    /** Ed25519 by another library: this one has none of its own. */
    private static boolean holds(SignedJWT jwt, OctetKeyPair key) {
        var signer = new Ed25519Signer();
        signer.init(false, new Ed25519PublicKeyParameters(key.getDecodedX()));
        signer.update(jwt.getSigningInput(), 0, jwt.getSigningInput().length);
        return signer.verifySignature(jwt.getSignature().decode());
    }

    private static JWK key(String id) throws ParseException, Refused {
        JWK key = JWKSet.parse(CODES.keySet()).getKeyByKeyId(id);
        if (key == null) {
            throw new Refused("unknown key");
        }
        return key;
    }

    private static JWSVerifier verifier(JWK key, SignedJWT jwt) throws JOSEException {
        return switch (jwt.getHeader().getAlgorithm().getName()) {
            case "ES256", "ES384" -> new ECDSAVerifier(key.toECKey());
            case "PS256" -> new RSASSAVerifier(key.toRSAKey());
            default ->
                new DefaultJWSVerifierFactory().createJWSVerifier(jwt.getHeader(), ((AsymmetricJWK) key).toPublicKey());
        };
    }

    private static String token(QrContent content) {
        return text(CODES.payload(Citizens.NGUYEN_VAN_A, content));
    }

    private static String text(Bytes payload) {
        return new String(payload.toArray(), StandardCharsets.UTF_8);
    }

    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }
}

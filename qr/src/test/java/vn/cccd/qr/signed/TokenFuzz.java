package vn.cccd.qr.signed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.signed.SignatureAnswer.Refused;
import vn.cccd.sim.qr.content.QrContent.Hostile;
import vn.cccd.sim.qr.content.QrContent.Signed;

/** Any bytes end in a refusal with a name; and so do any header, any claims and any signature. */
class TokenFuzz {
    private static final KeySet KEYS = SimulatedKeys.keySet();

    static Stream<byte[]> seeds() {
        var codes = SimulatedKeys.codes();
        return Stream.concat(
                Stream.of(
                                Signed.ES256,
                                Signed.ES384,
                                Signed.EDDSA,
                                Signed.PS256,
                                Hostile.ALG_NONE,
                                Hostile.EMBEDDED_KEY)
                        .map(content ->
                                codes.payload(SimulatedKeys.CITIZEN, content).toArray()),
                Stream.of(
                                "{\"alg\":\"ES256\",\"kid\":\"sim-es256-1\"}",
                                "{\"exp\":1772438460,\"iat\":1772438400,\"jti\":\"a\",\"sub\":\"999090000123\",\"name\":\"A\"}",
                                "{\"exp\":211e997724899248997724899}",
                                "{\"exp\":1e999,\"nbf\":-1,\"a\":[[{\"b\":1.5}]]}")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "100s")
    void anyBytesAreRefusedByName(byte[] bytes) {
        SignedCodeVerifier verifier = SignedCodeVerifier.usual(KEYS, SimulatedKeys.CLOCK);
        verify(verifier, new String(bytes, StandardCharsets.ISO_8859_1));
        String json = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        verify(verifier, json + ".e30.AAAA");
        verify(verifier, "eyJhbGciOiJFUzI1NiIsImtpZCI6InNpbS1lczI1Ni0xIn0.e30." + json);
        verify(verifier, "eyJhbGciOiJFZERTQSIsImtpZCI6InNpbS1lZGRzYS0xIn0.e30." + json);
        verify(verifier, "eyJhbGciOiJQUzI1NiIsImtpZCI6InNpbS1wczI1Ni0xIn0.e30." + json);
        claims(bytes);
    }

    private static void verify(SignedCodeVerifier verifier, String token) {
        SignatureAnswer answer = verifier.verify(
                new SignedCode(SignedForm.JWS, Bytes.copyOf(token.getBytes(StandardCharsets.ISO_8859_1))));
        if (answer instanceof Refused refused) {
            assertThat(refused.why()).isNotNull();
        }
    }

    /** As if somebody had signed them. */
    private static void claims(byte[] bytes) {
        try {
            TokenClaims claims = TokenClaims.parse(bytes);
            assertThat(StatementFields.of(claims.all())).hasSizeLessThanOrEqualTo(64);
            PersonReading.ofClaims(claims.all())
                    .ifPresent(person -> assertThat(person.number()).matches("[0-9]{12}"));
            claims.checkTime(VerifierPolicy.usual(), SimulatedKeys.NOW);
        } catch (RefusedException refused) {
            assertThat(refused.answer().why()).isNotNull();
        }
    }
}

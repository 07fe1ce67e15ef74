package vn.cccd.qr.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.signed.SignatureAnswer.Refused;

/** Examples and traps that others published: RFC 7515, RFC 7520, RFC 8037, Project Wycheproof. */
class PublishedTokensTest {
    private static final String CLAIMS =
            "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    private static final String ES256_SIGNATURE =
            "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
    private static final String ES256_KEY =
            "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"a3\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
                    + "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}";
    private static final String ED25519_KEY =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"a4\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

    /** RFC 7515, A.3. */
    @Test
    void theExampleOfEs256Holds() throws Exception {
        assertThat(holds(keys(ES256_KEY).token("a3"), "eyJhbGciOiJFUzI1NiJ9." + CLAIMS, ES256_SIGNATURE))
                .isTrue();
        assertThat(holds(keys(ES256_KEY).token("a3"), "eyJhbGciOiJFUzI1NiJ9." + CLAIMS + "A", ES256_SIGNATURE))
                .isFalse();

        TokenClaims claims = TokenClaims.parse(StrictBase64.decode(CLAIMS));
        assertThat(claims.expires()).isEqualTo(Instant.ofEpochSecond(1_300_819_380));
        assertThat(claims.all().path("iss").asText()).isEqualTo("joe");
    }

    /** RFC 8037, A.4. */
    @Test
    void theExampleOfEd25519Holds() throws Exception {
        assertThat(holds(
                        keys(ED25519_KEY).token("a4"),
                        "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc",
                        "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"))
                .isTrue();
    }

    /** The other examples are of algorithms and forms that nobody needs here, and are named and refused. */
    @ParameterizedTest
    @CsvSource({
        "A.1, ALG_HMAC, eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9." + CLAIMS
                + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        "A.2, ALG_NOT_ALLOWED, eyJhbGciOiJSUzI1NiJ9." + CLAIMS + ".AAAA",
        "A.3, KID_MISSING, eyJhbGciOiJFUzI1NiJ9." + CLAIMS + "." + ES256_SIGNATURE,
        "A.4, ALG_NOT_ALLOWED, eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA.AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPW"
                + "ROc-mZZqwqT2SI-KGDKB34XO0aw_7XdtAG8GaSwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8KpEHwJjyqOgzDO7iKvU8vcnwNrmxYbSW9"
                + "ERBXukOXolLzeO_Jn",
        "A.5, ALG_NONE, eyJhbGciOiJub25lIn0." + CLAIMS + ".",
        "A.6, JSON_SERIALISATION, '{\"payload\":\"" + CLAIMS + "\",\"signatures\":[]}'",
        "E, UNKNOWN_CRITICAL, eyJhbGciOiJFUzI1NiIsDQogImNyaXQiOlsiaHR0cDovL2V4YW1wbGUuY29tL1VOREVGSU5FRCJdLA0KICJodHRwOi8v"
                + "ZXhhbXBsZS5jb20vVU5ERUZJTkVEIjp0cnVlDQp9.RkFJTA.AAAA"
    })
    void theOtherExamplesOfRfc7515AreRefusedByName(String section, Refusal why, String token) throws Exception {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(1_300_819_000), ZoneOffset.UTC);

        assertThat(SignedCodeVerifier.usual(keys(ES256_KEY), clock).verify(code(token)))
                .as(section)
                .isEqualTo(new Refused(SignatureStatus.INVALID, why));
    }

    /** RFC 7520, 4.1 to 4.4: RS256, PS384, ES512, HS256, recognised by their headers. */
    @ParameterizedTest
    @CsvSource({
        "4.1, ALG_NOT_ALLOWED, eyJhbGciOiJSUzI1NiIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9",
        "4.2, ALG_NOT_ALLOWED, eyJhbGciOiJQUzM4NCIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9",
        "4.3, ALG_NOT_ALLOWED, eyJhbGciOiJFUzUxMiIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9",
        "4.4, ALG_HMAC, eyJhbGciOiJIUzI1NiIsImtpZCI6IjAxOGMwYWU1LTRkOWItNDcxYi1iZmQ2LWVlZjMxNGJjNzAzNyJ9"
    })
    void theExamplesOfRfc7520AreRefusedByName(String section, Refusal why, String header) {
        SignatureAnswer answer = SimulatedKeys.verifier().verify(code(header + ".SXTigJlz.AAAA"));

        assertThat(answer).as(section).isEqualTo(new Refused(SignatureStatus.INVALID, why));
    }

    @Test
    void everyTokenOfWycheproofEndsAsStatedThere() throws Exception {
        KeySet keys = KeySet.none();
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (String[] line : lines("wycheproof-jws.tsv")) {
            if (line[0].equals("key")) {
                keys = keys(line[1]);
                continue;
            }
            checked++;
            boolean believed = believed(keys, line.length > 3 ? line[3] : "");
            if (believed != line[1].equals("valid")) {
                wrong.add(line[0] + " " + line[2]);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(checked).isEqualTo(87);
    }

    @Test
    void everySignatureOfWycheproofEndsAsStatedThere() throws Exception {
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (String[] line : lines("wycheproof-signatures.tsv")) {
            checked++;
            KeyMaterial key = material(line[0], Bytes.fromHex(line[4])).orElseThrow();
            boolean holds = holds(key, hex(line[5]), hex(line[6]));
            if (holds != line[2].equals("valid")) {
                wrong.add(String.join(" ", line[0], line[1], line[3]));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(80);
    }

    @Test
    void aKeyBesideItsCurveIsNoKey() {
        String beside = ES256_KEY.replace("x_FEzRu9m36HLN", "x_FEzRu9m36HLM");

        assertThatThrownBy(() -> keys(beside))
                .isInstanceOfSatisfying(
                        KeySetException.class, e -> assertThat(e.reason()).isEqualTo(KeySetException.Reason.MALFORMED));
    }

    private static boolean believed(KeySet keys, String token) {
        try {
            CompactToken parsed = CompactToken.parse(code(token).bytes());
            TokenKey key = keys.token(parsed.keyId()).orElseThrow(() -> new RefusedException(Refusal.UNKNOWN_KEY));
            if (key.algorithm() != parsed.algorithm()) {
                return false;
            }
            return holds(
                    key.material(),
                    parsed.signingInput().toArray(),
                    parsed.signature().toArray());
        } catch (RefusedException refused) {
            return false;
        }
    }

    private static boolean holds(Optional<TokenKey> key, String signingInput, String signature)
            throws RefusedException {
        return holds(
                key.orElseThrow().material(),
                signingInput.getBytes(StandardCharsets.US_ASCII),
                StrictBase64.decode(signature));
    }

    private static boolean holds(KeyMaterial key, byte[] signingInput, byte[] signature) {
        try {
            TokenSignature.check(key, signingInput, signature);
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }

    private static Optional<KeyMaterial> material(String algorithm, Bytes key) {
        if (algorithm.equals("EdDSA")) {
            return PublicKeyReading.ed25519(key);
        }
        ASN1ObjectIdentifier curve = SECObjectIdentifiers.secp384r1;
        return PublicKeyReading.of(new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve), key.toArray()));
    }

    private static SignedCode code(String token) {
        return new SignedCode(SignedForm.JWS, Bytes.copyOf(token.getBytes(StandardCharsets.UTF_8)));
    }

    private static KeySet keys(String jwk) throws KeySetException {
        KeyCollection keys = new KeyCollection();
        KeyDirectory.read(Path.of("example.jwk"), Bytes.copyOf(jwk.getBytes(StandardCharsets.UTF_8)), keys);
        return keys.toKeySet();
    }

    private static byte[] hex(String field) {
        return field.equals("-") ? new byte[0] : Bytes.fromHex(field).toArray();
    }

    @SuppressWarnings("NullAway") // the resources stand beside this class
    private static List<String[]> lines(String resource) throws IOException {
        try (InputStream in = PublishedTokensTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}

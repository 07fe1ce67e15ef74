package vn.cccd.qr.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.signed.KeySetException.Reason;
import vn.cccd.sim.qr.content.QrContent.Hostile;
import vn.cccd.sim.qr.content.QrContent.Signed;

class KeySetTest {
    private static final String X = "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\"";
    private static final String Y = "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"";
    private static final String EC = "{\"kty\":\"EC\",\"crv\":\"P-256\"," + X + "," + Y;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void theSimulatorsKeysAreAllTakenUp() throws Exception {
        SimulatedKeys.codes().writeKeys(directory);

        KeySet keys = KeySet.load(directory);

        assertThat(keys.token("sim-es256-1")).isPresent();
        assertThat(keys.token("sim-ps256-1")).isPresent();
        assertThat(keys.signers()).hasSize(1);
        assertThat(keys.authorities().authorities()).hasSize(1);
        assertThat(keys.authorities().revocations()).hasSize(1);
        assertThat(keys.passedOver()).isEmpty();
    }

    @Test
    void anAuthorityAloneVouchesForTheCertificateInAVdsNcButNotForAStrangers() throws Exception {
        SimulatedKeys.codes().writeKeys(directory);
        Files.delete(directory.resolve("seal-signer.cer"));
        SignedCodeVerifier verifier = SignedCodeVerifier.usual(KeySet.load(directory), SimulatedKeys.CLOCK);

        assertThat(verifier.verify(SimulatedKeys.code(SimulatedKeys.codes(), Signed.VDS_NC)))
                .isInstanceOfSatisfying(
                        SignatureAnswer.Valid.class,
                        valid -> assertThat(valid.key()).isEqualTo("in the code"));
        assertThat(verifier.verify(SimulatedKeys.code(SimulatedKeys.codes(), Hostile.VDS_NC_STRANGER))
                        .status())
                .isEqualTo(SignatureStatus.UNKNOWN_KEY);
        assertThat(verifier.verify(SimulatedKeys.code(SimulatedKeys.codes(), Signed.SEAL))
                        .status())
                .as("a binary seal only names its signer")
                .isEqualTo(SignatureStatus.UNKNOWN_KEY);
    }

    @Test
    void duringARolloverBothKeysAreBelievedAndEachInItsTime() throws Exception {
        write(
                "old.jwk",
                EC + ",\"kid\":\"old\",\"exp\":"
                        + SimulatedKeys.NOW.plusSeconds(3_600).getEpochSecond() + "}");
        TokenForge forge = new TokenForge();
        write("k1.pem", forge.pem());
        KeySet keys = KeySet.load(directory);

        assertThat(keys.token("old").orElseThrow().until()).contains(SimulatedKeys.NOW.plusSeconds(3_600));
        assertThat(keys.token("k1").orElseThrow().until()).isEmpty();
        assertThat(SignedCodeVerifier.usual(keys, SimulatedKeys.CLOCK)
                        .verify(token(forge.signed(TokenForge.HEADER, TokenForge.CLAIMS)))
                        .status())
                .isEqualTo(SignatureStatus.VALID);
    }

    @Test
    void aKeyIsRefusedBeforeAndAfterItsTime() throws Exception {
        SimulatedKeys.codes().writeKeys(directory);
        Path file = directory.resolve("tokens.jwks.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"kid\":\"sim-es256-1\"", "\"kid\":\"sim-es256-1\",\"nbf\":1900000000"));

        SignatureAnswer answer = SignedCodeVerifier.usual(KeySet.load(directory), SimulatedKeys.CLOCK)
                .verify(SimulatedKeys.code(SimulatedKeys.codes(), Signed.ES256));

        assertThat(answer).isEqualTo(new SignatureAnswer.Refused(SignatureStatus.INVALID, Refusal.KEY_NOT_YET_VALID));
    }

    @Test
    void aPublicKeyInDerAndOneInPemAreNamedLikeTheirFiles() throws Exception {
        TokenForge forge = new TokenForge();
        String body = forge.pem().replaceAll("-----[A-Z ]+-----|\\s", "");
        Files.write(directory.resolve("counter-7.der"), Base64.getDecoder().decode(body));
        write("k1.pem", forge.pem());

        KeySet keys = KeySet.load(directory);

        assertThat(keys.token("counter-7").orElseThrow().material())
                .isEqualTo(keys.token("k1").orElseThrow().material());
    }

    @Test
    void keysForOtherPurposesArePassedOverAndNamed() throws Exception {
        write("enc.jwk", EC + ",\"kid\":\"e\",\"use\":\"enc\"}");
        write("ops.jwk", EC + ",\"kid\":\"o\",\"key_ops\":[\"encrypt\"]}");
        write("notes.txt", "not a key file");
        Files.createDirectory(directory.resolve("below.pem"));

        KeySet keys = KeySet.load(directory);

        assertThat(keys.size()).isZero();
        assertThat(keys.passedOver()).hasSize(2).first().asString().startsWith("enc.jwk: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a.jwk; SECRET_KEY; {\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\",\"d\":\"AA\"}",
                "a.jwk; SECRET_KEY; {\"kty\":\"oct\",\"k\":\"AAAA\"}",
                "a.pem; SECRET_KEY; -----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----",
                "a.pem; SECRET_KEY; -----BEGIN EC PRIVATE KEY-----AAAA-----END EC PRIVATE KEY-----",
                "a.jwk; MALFORMED; {\"kty\":\"EC\"}",
                "a.jwk; MALFORMED; {\"kty\":\"EC\",\"kty\":\"RSA\"}",
                "a.json; MALFORMED; {\"keys\":7}",
                "a.json; MALFORMED; [1]",
                "a.pem; MALFORMED; -----BEGIN PUBLIC KEY-----",
                "a.pem; MALFORMED; -----BEGIN PUBLIC KEY-----AAA-----END PUBLIC KEY-----",
                "a.cer; MALFORMED; nonsense",
                "a.jwk; MALFORMED; {\"kty\":\"RSA\",\"kid\":\"r\",\"n\":\"AQAB\",\"e\":\"AQAB\"}",
                "a.jwk; UNFIT_KEY; {\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"o\",\"x\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}"
            })
    void aFileThatCannotBeUsedIsNamedWithTheReason(String name, Reason reason, String content) throws IOException {
        write(name, content);

        KeySetException refused = catchThrowableOfType(KeySetException.class, () -> KeySet.load(directory));

        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused).hasMessageContaining(name);
    }

    @Test
    void aKeyOnAnotherCurveThanItsAlgorithmsIsAnError() throws IOException {
        write("a.jwk", EC + ",\"kid\":\"a\",\"alg\":\"ES384\"}");

        assertThat(reason()).isEqualTo(Reason.UNFIT_KEY);
    }

    @Test
    void twoKeysOfOneNameAreAnError() throws IOException {
        write("a.jwk", EC + ",\"kid\":\"k1\"}");
        write("k1.pem", new TokenForge().pem());

        assertThat(reason()).isEqualTo(Reason.NAME_TWICE);
    }

    @Test
    void aRevocationListWithoutItsAuthorityIsAnError() throws IOException {
        SimulatedKeys.codes().writeKeys(directory);
        Files.delete(directory.resolve("csca-simulated.cer"));

        assertThat(reason()).isEqualTo(Reason.STRAY_REVOCATION_LIST);
    }

    @Test
    void limitsAreKept() throws IOException {
        write("a.pem", " ".repeat((1 << 20) + 1));
        assertThat(reason()).isEqualTo(Reason.TOO_LARGE);

        assertThat(catchThrowableOfType(KeySetException.class, () -> KeySet.load(directory.resolve("missing")))
                        .reason())
                .isEqualTo(Reason.NO_DIRECTORY);
    }

    @Test
    void aReplayGuardForgetsEndedTokensAndTakesNoMoreThanItHolds() {
        Clock[] clock = {SimulatedKeys.CLOCK};
        ReplayGuard guard = new ReplayGuard(2, new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return clock[0].instant();
            }
        });
        Instant end = SimulatedKeys.NOW.plusSeconds(60);
        Bytes one = Bytes.fromHex("01");
        Bytes two = Bytes.fromHex("02");
        Bytes three = Bytes.fromHex("03");

        assertThat(guard.show(one, end)).isEqualTo(ReplayGuard.Showing.FIRST);
        assertThat(guard.show(one, end)).isEqualTo(ReplayGuard.Showing.REPEATED);
        assertThat(guard.show(two, end.plusSeconds(60))).isEqualTo(ReplayGuard.Showing.FIRST);
        assertThat(guard.show(three, end)).isEqualTo(ReplayGuard.Showing.NO_ROOM);
        clock[0] = Clock.fixed(end, ZoneOffset.UTC);
        assertThat(guard.show(one, end)).as("in its last second").isEqualTo(ReplayGuard.Showing.REPEATED);
        clock[0] = Clock.fixed(end.plusSeconds(1), ZoneOffset.UTC);
        assertThat(guard.show(three, end.plusSeconds(60))).isEqualTo(ReplayGuard.Showing.FIRST);
        assertThat(guard.show(two, end)).isEqualTo(ReplayGuard.Showing.REPEATED);
        assertThat(guard.size()).isEqualTo(2);
    }

    private Reason reason() {
        return catchThrowableOfType(KeySetException.class, () -> KeySet.load(directory))
                .reason();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }

    private static SignedCode token(String text) {
        return SignedCode.recognise(text).orElseThrow();
    }
}

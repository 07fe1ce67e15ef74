package vn.cccd.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.qr.QrSymbol;
import vn.cccd.sim.qr.content.QrCodes;
import vn.cccd.sim.qr.content.QrContent;
import vn.cccd.sim.qr.damage.Backdrop;
import vn.cccd.sim.qr.damage.QrPhotograph;
import vn.cccd.sim.qr.damage.QrScene;

class QrCommandTest {
    private static final String AT = "2026-03-02T08:00:00Z";

    @TempDir
    private Path directory = Path.of("");

    private final QrCodes codes = QrCodes.seeded(5, Clock.fixed(Instant.parse(AT), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "card-2021, CARD, NONE",
        "card-2024, CARD, NONE",
        "health-insurance, INSURANCE, NONE",
        "opaque-token, OPAQUE, NONE",
        "web-address, UNRECOGNISED, NONE",
        "signed:es256, SIGNED, VALID",
        "signed:es384, SIGNED, VALID",
        "signed:eddsa, SIGNED, VALID",
        "signed:ps256, SIGNED, VALID",
        "signed:seal, SIGNED, VALID",
        "signed:seal-v3, SIGNED, VALID",
        "signed:vds-nc, SIGNED, VALID",
        "hostile:alg-none, SIGNED, INVALID",
        "hostile:hmac-with-public-key, SIGNED, INVALID",
        "hostile:unknown-key, SIGNED, UNKNOWN_KEY",
        "hostile:expired, SIGNED, EXPIRED",
        "hostile:not-yet-valid, SIGNED, NOT_YET_VALID",
        "hostile:seal-changed, SIGNED, INVALID"
    })
    void everyContentIsNamedAndItsSignatureJudged(String content, String kind, String signature) throws Exception {
        Path picture = picture(content);

        CommandRun run = CommandRun.of("qr", picture.toString(), "--keys", keys(), "--at", AT, "--json");

        assertThat(run.exitCode()).isZero();
        JsonNode symbol = run.json().get(0).get("symbols").get(0);
        assertThat(symbol.get("kind").asText()).isEqualTo(kind);
        assertThat(symbol.get("signature").asText()).isEqualTo(signature);
        assertThat(symbol.has("decoder")).isTrue();
        assertThat(symbol.get("millis").isNumber()).isTrue();
        boolean identifies = kind.equals("CARD") || signature.equals("VALID");
        assertThat(symbol.get("fields").path("fullName").asText())
                .isEqualTo(identifies || kind.equals("INSURANCE") ? "Nguyễn Văn A" : "");
        assertThat(symbol.get("fields").has("reason")).isEqualTo(kind.equals("SIGNED") && !signature.equals("VALID"));
    }

    @Test
    void aTokenInTwoPicturesIsAReplayInTheSecond() throws Exception {
        String picture = picture("signed:es256").toString();

        CommandRun run = CommandRun.of("qr", picture, picture, "--keys", keys(), "--at", AT, "--json");

        assertThat(run.json().at("/0/symbols/0/signature").asText()).isEqualTo("VALID");
        assertThat(run.json().at("/1/symbols/0/signature").asText()).isEqualTo("REPLAYED");
        assertThat(run.json().at("/1/symbols/0/fields/reason").asText()).isEqualTo("REPLAYED");
    }

    @Test
    void peopleReadWhoSignedOrWhyNotToBelieveIt() throws Exception {
        String good = picture("signed:eddsa").toString();
        String bad = picture("hostile:changed-claim").toString();

        CommandRun run = CommandRun.of("qr", good, bad, "--keys", keys(), "--at", AT);

        assertThat(run.out())
                .contains(
                        "signed code (JWS): VALID, signed by sim-eddsa-1: 999090000123, Nguyễn Văn A, born 1990-01-01")
                .contains("signed code (JWS): INVALID, not to be believed: SIGNATURE_WRONG");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void withoutKeysASignedCodeIsByAnUnknownOne() throws Exception {
        CommandRun run = CommandRun.of("qr", picture("signed:ps256").toString(), "--at", AT, "--json");

        assertThat(run.json().at("/0/symbols/0/signature").asText()).isEqualTo("UNKNOWN_KEY");
    }

    @Test
    void aTokenIsJudgedAtTheGivenTimeAndAtNoOther() throws Exception {
        String picture = picture("signed:es256").toString();

        assertThat(CommandRun.of("qr", picture, "--keys", keys(), "--at", "2026-03-02T15:30:00+07:00", "--json")
                        .json()
                        .at("/0/symbols/0/signature")
                        .asText())
                .isEqualTo("EXPIRED");
    }

    @Test
    void keysThatCannotBeUsedAreNamed() throws Exception {
        Path keys = Files.createDirectory(directory.resolve("bad"));
        Files.writeString(keys.resolve("own.jwk"), "{\"kty\":\"oct\",\"k\":\"AAAA\"}");
        String picture = picture("signed:es256").toString();

        CommandRun run = CommandRun.of("qr", picture, "--keys", keys.toString());

        assertThat(run.exitCode()).isEqualTo(20);
        assertThat(run.err()).contains("SECRET_KEY").contains("own.jwk");
        assertThat(CommandRun.of(
                                "qr",
                                picture,
                                "--keys",
                                directory.resolve("none").toString())
                        .exitCode())
                .isEqualTo(64);
        assertThat(CommandRun.of("qr", picture, "--at", "yesterday").exitCode()).isEqualTo(64);
    }

    @Test
    void aPictureWithoutACodeEnds30AndOneThatIsNoneEnds20() throws Exception {
        Path empty = directory.resolve("empty.png");
        ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", empty.toFile());
        Path text = Files.writeString(directory.resolve("text.png"), "hello");

        assertThat(CommandRun.of("qr", empty.toString()).exitCode()).isEqualTo(30);
        assertThat(CommandRun.of("qr", text.toString()).exitCode()).isEqualTo(20);
        assertThat(CommandRun.of("qr", empty.toString(), text.toString(), "--json")
                        .exitCode())
                .isEqualTo(20);
    }

    private Path picture(String content) throws IOException {
        Path file = directory.resolve(content.replace(':', '-') + ".png");
        QrSymbol symbol = QrSymbol.of(codes.payload(Citizens.NGUYEN_VAN_A, QrContent.named(content)));
        QrPhotograph.write(QrPhotograph.of(QrScene.of(Backdrop.PLAIN, symbol), List.of(), 1), file);
        return file;
    }

    private String keys() throws IOException {
        Path keys = directory.resolve("keys");
        codes.writeKeys(keys);
        return keys.toString();
    }
}

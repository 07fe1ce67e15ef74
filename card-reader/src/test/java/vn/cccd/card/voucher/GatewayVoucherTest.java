package vn.cccd.card.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.voucher.VoucherAnswer.NotVouched;
import vn.cccd.card.voucher.VoucherAnswer.Unavailable;
import vn.cccd.card.voucher.VoucherAnswer.Vouched;
import vn.cccd.card.voucher.VoucherAnswer.Why;
import vn.cccd.sim.backend.gateway.GatewayMishap;
import vn.cccd.sim.backend.gateway.SimulatedGateway;

class GatewayVoucherTest {
    private static final Bytes SIGNER = Bytes.fromHex("3003020101");
    private static final VoucherQuestion QUESTION = new VoucherQuestion("999090000123", SIGNER);

    @TempDir
    private static Path directory = Path.of("");

    private final SimulatedGateway gateway = start();

    private static SimulatedGateway start() {
        try {
            SimulatedGateway gateway = SimulatedGateway.start(
                    Files.createTempDirectory(directory, "gateway"), Clock.systemUTC(), new SecureRandom());
            gateway.vouchFor(vn.cccd.sim.bytes.Bytes.copyOf(SIGNER.toArray()));
            return gateway;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private GatewaySettings settings(URI address, String licence, Duration limit) {
        return new GatewaySettings(
                address,
                gateway.caCertificate(),
                gateway.licenceKey(),
                licence,
                "KIOSK",
                "Sanh A, tang 1",
                "Khám bệnh",
                "Bệnh viện Mẫu",
                "kiosk-01",
                limit);
    }

    private VoucherAnswer ask() throws IOException {
        return ask(settings(gateway.address(), gateway.licence(), Duration.ofSeconds(10)), QUESTION);
    }

    private static VoucherAnswer ask(GatewaySettings settings, VoucherQuestion question) throws IOException {
        try (GatewayVoucher voucher = GatewayVoucher.open(settings, Clock.systemUTC(), new SecureRandom())) {
            return voucher.ask(question);
        }
    }

    private static Why why(VoucherAnswer answer) {
        assertThat(answer).isInstanceOf(Unavailable.class);
        return ((Unavailable) answer).why();
    }

    @Test
    void aSignerOfTheAuthorityIsVouchedFor() throws IOException {
        assertThat(ask()).isEqualTo(new Vouched());
        assertThat(gateway.calls()).isEqualTo(1);
    }

    @Test
    void anotherSignerIsNot() throws IOException {
        var other = new VoucherQuestion("999090000123", Bytes.fromHex("3000"));

        assertThat(ask(settings(gateway.address(), gateway.licence(), Duration.ofSeconds(10)), other))
                .isEqualTo(new NotVouched("VRF_CERT_UNKNOWN"));
    }

    @Test
    void aRequestTakenForARepetitionIsSentOnceMoreUnderANewId() throws IOException {
        gateway.mishap(new GatewayMishap.TakenForRepetition());

        assertThat(ask()).isEqualTo(new Vouched());
        assertThat(gateway.calls()).isEqualTo(2);

        gateway.mishap(new GatewayMishap.TakenForRepetition());
        gateway.mishap(new GatewayMishap.TakenForRepetition());
        assertThat(why(ask())).isEqualTo(Why.REPEATED);
        assertThat(gateway.calls()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, -11})
    void aClockThatIsWrongIsToldApart(long minutes) throws IOException {
        gateway.shiftClock(Duration.ofMinutes(minutes));

        assertThat(ask()).isEqualTo(new Unavailable(Why.CLOCK_SKEW, "VRF_REQUEST_TIME"));
    }

    @Test
    void nineMinutesAreLetPass() throws IOException {
        gateway.shiftClock(Duration.ofMinutes(9));

        assertThat(ask()).isEqualTo(new Vouched());
    }

    @Test
    void aLicenceThatIsRefusedSaysNothingAboutTheSigner() throws IOException {
        assertThat(ask(settings(gateway.address(), "SIM-9999", Duration.ofSeconds(10)), QUESTION))
                .isEqualTo(new Unavailable(Why.REFUSED, "VRF_LICENSE"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, VRF_BODY, REFUSED",
        "401, VRF_SIGNATURE, REFUSED",
        "429, VRF_BUSY, REFUSED",
        "500, VRF_INTERNAL, UNREACHABLE",
        "503, VRF_BUSY, UNREACHABLE"
    })
    void anErrorIsNoWordAboutTheSigner(int status, String code, Why why) throws IOException {
        gateway.mishap(new GatewayMishap.Refusal(status, code));

        assertThat(ask()).isEqualTo(new Unavailable(why, code));
        assertThat(gateway.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!doctype html><title>Log in</title>",
                "true",
                "[]",
                "{}",
                "{\"responds\":true}",
                "{\"responds\":{\"result\":\"true\"}}",
                "{\"responds\":{\"result\":1}}",
                "{\"responds\":{\"result\":true}} {}",
                "{\"result\":true}"
            })
    void whatIsNoAnswerIsNone(String body) throws IOException {
        gateway.mishap(new GatewayMishap.Nonsense(body));

        assertThat(why(ask())).isEqualTo(Why.NONSENSE);
    }

    @Test
    void deeplyNestedAnswersAreNone() throws IOException {
        gateway.mishap(new GatewayMishap.Nonsense("{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000)));

        assertThat(why(ask())).isEqualTo(Why.NONSENSE);
    }

    @Test
    void anEndlessAnswerIsNotKept() throws IOException {
        gateway.mishap(new GatewayMishap.Huge());

        assertThat(ask()).isEqualTo(new Unavailable(Why.NONSENSE, "more than 65536 bytes"));
    }

    @Test
    void nobodyIsFollowedElsewhere() throws IOException {
        gateway.mishap(new GatewayMishap.Redirect());

        assertThat(why(ask())).isEqualTo(Why.REFUSED);
    }

    @Test
    void aLostAnswerIsNotAskedForAgain() throws IOException {
        gateway.mishap(new GatewayMishap.Lost());

        assertThat(why(ask())).isEqualTo(Why.UNREACHABLE);
        assertThat(gateway.calls()).isEqualTo(1);
    }

    @Test
    void theTimeLimitHolds() throws IOException {
        Duration limit = Duration.ofMillis(700);
        GatewaySettings hasty = settings(gateway.address(), gateway.licence(), limit);
        gateway.mishap(new GatewayMishap.Late(Duration.ofSeconds(30)));
        gateway.mishap(new GatewayMishap.Dripping(20));
        for (int i = 0; i < 2; i++) {
            long begun = System.nanoTime();
            assertThat(why(ask(hasty, QUESTION))).isEqualTo(Why.TIMED_OUT);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(limit.plusSeconds(5));
        }
    }

    @Test
    void silenceEndsInTime() throws IOException {
        gateway.fallSilent();

        assertThat(why(ask(settings(gateway.address(), gateway.licence(), Duration.ofMillis(700)), QUESTION)))
                .isEqualTo(Why.TIMED_OUT);
    }

    @Test
    void somebodyElseInItsPlaceIsNotBelieved() throws IOException {
        gateway.impersonate();

        assertThat(why(ask())).isEqualTo(Why.NOT_TRUSTED);
        assertThat(gateway.calls()).isZero();
    }

    @Test
    void nobodyThereIsAnAnswerToo() throws IOException {
        URI nobody = URI.create("https://localhost:1/verify");

        assertThat(why(ask(settings(nobody, gateway.licence(), Duration.ofSeconds(10)), QUESTION)))
                .isEqualTo(Why.UNREACHABLE);
    }

    @Test
    void filesThatCannotBeUsedAreSaidAtOnce() throws IOException {
        Path wrong = Files.writeString(directory.resolve("wrong.pem"), "no key");
        GatewaySettings right = settings(gateway.address(), gateway.licence(), Duration.ofSeconds(1));
        var settings = new GatewaySettings(
                right.address(), right.ca(), wrong, "L", "D", "P", "a", "b", "c", right.timeLimit());

        assertThatThrownBy(() -> GatewayVoucher.open(settings, Clock.systemUTC(), new SecureRandom()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("wrong.pem")
                .hasMessageContaining("no private key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " x", "a|b", "Sảnh A", "a\nb"})
    void whatWouldBreakTheSignedTextIsRefusedAsASetting(String place) {
        assertThat(GatewaySettings.fitsHeader(place)).isFalse();
    }

    @Test
    void nothingPersonalIsInTheWords() {
        assertThat(QUESTION.toString()).doesNotContain("999090000123");
    }
}

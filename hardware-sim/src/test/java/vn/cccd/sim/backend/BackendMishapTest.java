package vn.cccd.sim.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.backend.BackendMishap.Effect;
import vn.cccd.sim.backend.tls.DeviceCertificateFlaw;

class BackendMishapTest {
    @Test
    void theTextFormSaysWhatHappensAndHowOften() {
        assertThat(BackendMishap.parse("refuse"))
                .isEqualTo(BackendMishap.lasting(new Effect.Status(503, OptionalInt.empty())));
        assertThat(BackendMishap.parse("status:429,retry-after=3*2"))
                .isEqualTo(BackendMishap.next(2, new Effect.Status(429, OptionalInt.of(3))));
        assertThat(BackendMishap.parse("delay:5s*1"))
                .isEqualTo(BackendMishap.next(1, new Effect.Delay(Duration.ofSeconds(5))));
        assertThat(BackendMishap.parse("lose-answer*3")).isEqualTo(BackendMishap.next(3, new Effect.LoseAnswer()));
        assertThat(BackendMishap.parse("reject:NOT_ON_ROSTER"))
                .isEqualTo(BackendMishap.lasting(new Effect.Reject("NOT_ON_ROSTER")));
        assertThat(BackendMishap.parse("retry:10")).isEqualTo(BackendMishap.lasting(new Effect.Retry(10)));
        assertThat(BackendMishap.parse("down")).isEqualTo(BackendMishap.lasting(new Effect.Down()));
        assertThat(BackendMishap.parse("wrong:gzip-bomb@/v1/reference/crl*2"))
                .isEqualTo(BackendMishap.next(2, new Effect.Wrong(WrongContent.GZIP_BOMB))
                        .at("/v1/reference/crl"));
        assertThat(BackendMishap.parse("tls:not-yet-valid*1"))
                .isEqualTo(BackendMishap.next(1, new Effect.Tls(TlsFault.NOT_YET_VALID)));
        assertThat(BackendMishap.parse("clock:-1d"))
                .isEqualTo(BackendMishap.lasting(new Effect.ClockShift(Duration.ofDays(-1))));
    }

    @Test
    void everyWordOfTheTextFormCanBeWritten() {
        Stream.of(
                        Arrays.stream(WrongContent.values()).map(Effect.Wrong::new),
                        Arrays.stream(BundleFlaw.values()).map(Effect.Bundle::new),
                        Arrays.stream(DeviceCertificateFlaw.values()).map(Effect.Device::new),
                        Arrays.stream(EvidenceFlaw.values()).map(Effect.Evidence::new),
                        Arrays.stream(TlsFault.values()).map(Effect.Tls::new))
                .flatMap(effects -> effects)
                .map(BackendMishap::lasting)
                .forEach(mishap ->
                        assertThat(BackendMishap.parse(mishap.toString())).isEqualTo(mishap));
    }

    @Test
    void aCallTakesTheFirstMishapThatIsAboutIt() {
        MishapQueue queue = new MishapQueue();
        queue.add(BackendMishap.parse("tls:cut*1"));
        queue.add(BackendMishap.parse("reject:NO*1"));
        queue.add(BackendMishap.parse("bundle:name@/v1/reference/crl*2"));
        queue.add(BackendMishap.parse("refuse@/v1/time"));
        assertThat(queue.call("/v1/time")).containsInstanceOf(Effect.Status.class);
        assertThat(queue.call("/v1/timetable")).isEmpty();
        assertThat(queue.call("/v1/reference/trust")).isEmpty();
        assertThat(queue.call("/v1/reference/crl")).containsInstanceOf(Effect.Bundle.class);
        assertThat(queue.call("/v1/check-ins")).containsInstanceOf(Effect.Reject.class);
        assertThat(queue.call("/v1/check-ins")).isEmpty();
        assertThat(queue.connection()).containsInstanceOf(Effect.Tls.class);
        assertThat(queue.connection()).isEmpty();
        assertThat(queue.waiting())
                .extracting(BackendMishap::toString)
                .containsExactly("bundle:name@/v1/reference/crl*1", "status:503@/v1/time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status:503",
                "status:429,retry-after=3",
                "delay:250ms*2",
                "lose-answer",
                "reject:X_1*9",
                "retry:0",
                "half-answer@/v1/devices",
                "reset:0*1",
                "cut-request:4096",
                "drip:20",
                "wrong:other-ids*3",
                "bundle:rollback@/v1/reference/trust*1",
                "hang-up*2",
                "tls:unknown-ca",
                "clock:+90s",
                "clock:-250ms",
                "down"
            })
    void whatIsWrittenIsWhatWasParsed(String text) {
        assertThat(BackendMishap.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "status",
                "status:600",
                "status:42",
                "status:429,retry-after=",
                "delay",
                "delay:5",
                "delay:-5s",
                "reject",
                "reject:lower",
                "refuse:503",
                "refuse*",
                "refuse*0",
                "refuse*-1",
                "refuse*1*2",
                "down*2",
                "down:now",
                "drip:0",
                "wrong:",
                "wrong:HTML",
                "bundle:",
                "tls:old",
                "clock:1d",
                "clock:+1d*1",
                "delay:+5s",
                "status:100",
                "tls:cut@/v1/time",
                "down@/v1/time",
                "refuse@v1",
                "refuse*1@/v1/time",
                "hang-up:1"
            })
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> BackendMishap.parse(text));
    }

    @Test
    void anyTextIsEitherAMishapOrARefusal() {
        String letters = "refusdlayct:,=*@/0123456789+-msRX ";
        Random random = new Random(20261120);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text =
                    new StringBuilder(random.nextBoolean() ? "status:429,retry-after=3@/v1/time*2" : "clock:+5d");
            for (int change = random.nextInt(4); change >= 0; change--) {
                text.setCharAt(random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
            }
            try {
                BackendMishap mishap = BackendMishap.parse(text.toString());
                assertThat(BackendMishap.parse(mishap.toString())).isEqualTo(mishap);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
    }
}

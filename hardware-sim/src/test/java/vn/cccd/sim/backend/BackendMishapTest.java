package vn.cccd.sim.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.backend.BackendMishap.Effect;

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
                "down"
            })
    void whatIsWrittenIsWhatWasParsed(String text) {
        assertThat(BackendMishap.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "nonsense", "status", "status:600", "status:42", "status:429,retry-after=", "delay", "delay:5",
                        "delay:-5s",
                "reject", "reject:lower", "refuse:503", "refuse*", "refuse*0", "refuse*-1", "refuse*1*2", "down*2",
                        "down:now"
            })
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> BackendMishap.parse(text));
    }

    @Test
    void anyTextIsEitherAMishapOrARefusal() {
        String letters = "refusdlayct:,=*0123456789-msRX ";
        Random random = new Random(20261120);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "status:429,retry-after=3*2" : "delay:5s");
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

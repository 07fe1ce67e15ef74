package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChipKnobTest {
    private static final ChipBehaviour CARD = ChipBehaviour.cccd2021();
    private static final String EVERYTHING_ELSE = "command-max=261,response-max=223,long-read=6cxx,end-of-file=9000,"
            + "get-response=every,chaining=none,select-mf=6a82,card-access=6982,sfi=6a86,odd-read=required,"
            + "missing-file=ends-session,status-protection=only-for-data,wrong-key-delay=1s+3s+10s,wrong-key-limit=5,"
            + "atr=storage-card,answer-delay=250ms";

    @Test
    void everyKnobCanBeTurnedAndIsWrittenAsItIsRead() {
        ChipBehaviour turned = CARD.with(EVERYTHING_ELSE);

        assertThat(turned.text()).isEqualTo(EVERYTHING_ELSE);
        assertThat(turned.differenceTo(CARD)).isEqualTo(EVERYTHING_ELSE);
        assertThat(turned.with(CARD.text())).isEqualTo(CARD);
    }

    @ParameterizedTest
    @EnumSource(ChipKnob.class)
    void aKnobTurnsNothingButItself(ChipKnob knob) {
        ChipBehaviour other = CARD.with(EVERYTHING_ELSE);
        ChipBehaviour turned = CARD.with(knob, knob.value(other));

        assertThat(turned.differenceTo(CARD)).isEqualTo(knob.label() + "=" + knob.value(other));
        assertThat(ChipKnob.named(knob.label())).isEqualTo(knob);
        assertThat(knob.about()).isNotBlank();
    }

    @Test
    void nothingChangesNothing() {
        assertThat(CARD.with(" ")).isEqualTo(CARD);
        assertThat(CARD.differenceTo(CARD)).isEmpty();
        assertThat(CARD.with(" sfi = 6a86 , atr=bare ").differenceTo(CARD)).isEqualTo("sfi=6a86,atr=bare");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sfi",
                "sfi=",
                "sfi=off",
                "speed=3",
                "command-max=260",
                "command-max=many",
                "command-max=99999999999",
                "response-max=0",
                "long-read=8",
                "wrong-key-delay=1s+",
                "wrong-key-delay=-1s",
                "wrong-key-limit=0",
                "atr=nice",
                "answer-delay=soon",
                "sfi=9000,,atr=bare"
            })
    void anythingElseIsRefused(String settings) {
        assertThatIllegalArgumentException().isThrownBy(() -> CARD.with(settings));
    }

    @Test
    void aRefusalSaysWhatThereIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.with("odd-read=perhaps"))
                .withMessageContaining("on, required or off");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.with("od-read=on"))
                .withMessageContaining("odd-read");
    }

    @Test
    void mutatedSettingsAreReadOrRefused() {
        var random = new Random(21);
        int read = 0;
        for (int i = 0; i < 5_000; i++) {
            String mutated = Mutations.of(EVERYTHING_ELSE, random);
            try {
                ChipBehaviour behaviour = CARD.with(mutated);
                read++;
                assertThat(CARD.with(behaviour.text())).isEqualTo(behaviour);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
        assertThat(read).isBetween(50, 4_000);
    }
}

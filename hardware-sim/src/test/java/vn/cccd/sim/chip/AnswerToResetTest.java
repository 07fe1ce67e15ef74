package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sim.bytes.Bytes;

class AnswerToResetTest {
    @ParameterizedTest
    @CsvSource({
        "atr=capabilities, 3b878001, 40, extended length is spoken",
        "'atr=capabilities,command-max=261', 3b878001, 00, it is not",
        "'atr=extended,command-max=261', 3b878001, 40, the announcement is wrong",
        "atr=short, 3b878001, 00, nothing is announced"
    })
    void historicalBytesAnnounceExtendedLength(String settings, String beginning, String capabilities, String why) {
        Bytes atr = atr(settings);

        assertThat(atr.toHex()).as(why).startsWith(beginning);
        assertThat(atr.slice(atr.length() - 2, atr.length() - 1).toHex())
                .as(why)
                .isEqualTo(capabilities);
    }

    @ParameterizedTest
    @CsvSource({
        "bare, 3b80800101",
        "type-b, 3b8880010000000033819100 2a",
        "storage-card, 3b8f8001804f0ca000000306030001000000006a"
    })
    void otherFormsAreThoseOfOtherCards(String form, String atr) {
        assertThat(atr("atr=" + form).toHex()).isEqualTo(atr.replace(" ", ""));
    }

    @ParameterizedTest
    @EnumSource(AtrForm.class)
    void theCheckByteMakesTheSumZeroAndTheCountIsRight(AtrForm form) {
        Bytes atr = atr("atr=" + form.label());
        int sum = 0;
        for (int i = 1; i < atr.length(); i++) {
            sum ^= atr.at(i);
        }

        assertThat(sum).isZero();
        assertThat(atr.at(1) & 0x0F).as("historical bytes").isEqualTo(atr.length() - 5);
    }

    private static Bytes atr(String settings) {
        ChipContents contents = TestDocument.cccd2021(new SeededRandom(1));
        return new SimulatedChip(contents.with(contents.behaviour().with(settings)), List.of(), new SeededRandom(2))
                .atr();
    }
}

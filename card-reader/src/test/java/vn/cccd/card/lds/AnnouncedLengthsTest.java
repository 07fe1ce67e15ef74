package vn.cccd.card.lds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.bytes.Bytes;

class AnnouncedLengthsTest {
    @ParameterizedTest
    @CsvSource({"4703b001607f660802020834 02020800, 2048", "7f6609020208340203008000, 32768", "7f660602010a020105, 5"})
    void theSecondNumberIsTheLongestAnswer(String file, int expected) {
        assertThat(AnnouncedLengths.longestAnswer(Bytes.fromHex(file.replace(" ", ""))))
                .hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4703b00160", "7f66", "7f660402020834", "7f660802020834020500", "7f66060201050204"})
    void whatSaysNothingIsNoAnswer(String file) {
        assertThat(AnnouncedLengths.longestAnswer(Bytes.fromHex(file))).isEmpty();
    }

    @Test
    void aNumberThatNoAnswerCanBeLongAsIsNoNumber() {
        assertThat(AnnouncedLengths.longestAnswer(Bytes.fromHex("7f660a02020834020401000000")))
                .isEmpty();
    }
}

package vn.cccd.card.pcsc.ffm;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE"})
    void namesEndWithAZeroEachAndTheListWithOneMore(Charset text) {
        assertThat(names("Đầu đọc 00\0ACS ACR1252 PICC\0\0left over\0", text))
                .containsExactly("Đầu đọc 00", "ACS ACR1252 PICC");
        assertThat(names("\0\0", text)).isEmpty();
        assertThat(names("", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE"})
    void aListThatIsCutOffLosesItsLastNameOnly(Charset text) {
        assertThat(names("one\0tw", text)).containsExactly("one");
    }

    @Test
    void halfACharacterAtTheEndIsNoCharacter() {
        assertThat(ReaderNames.of(MemorySegment.ofArray(new byte[] {'a', 0, 0, 0, 'b'}), StandardCharsets.UTF_16LE))
                .containsExactly("a");
    }

    private static List<String> names(String multiString, Charset text) {
        return ReaderNames.of(MemorySegment.ofArray(multiString.getBytes(text)), text);
    }
}

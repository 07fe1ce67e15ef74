package vn.cccd.card.pcsc.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;

class PcscLibraryTest {
    @Test
    void aMissingLibraryIsSaidPlainlyWithThePackageToInstall() {
        assertThatThrownBy(() -> PcscLibrary.load(List.of("/no/such/libpcsclite.so.1")))
                .isInstanceOfSatisfying(
                        PcscException.class, e -> assertThat(e.error()).contains(ScardError.E_NO_SERVICE))
                .hasMessageContaining("libpcsclite1");
    }

    @Test
    void aReaderStateOf64BitLinuxIsLaidOutAsInPcsclite() {
        PcscLayout layout = PcscLayout.linux64();
        assertThat(List.of(layout.currentState(), layout.eventState(), layout.atrLength(), layout.atr()))
                .containsExactly(16L, 24L, 32L, 40L);
        assertThat(layout.stateBytes()).isEqualTo(80);
    }

    @Test
    void aPlatformWithFourByteWordsNeedsOnlyAnotherLayout() {
        var windows = new PcscLayout(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, 36, 64);
        assertThat(List.of(windows.currentState(), windows.eventState(), windows.atrLength(), windows.atr()))
                .containsExactly(16L, 20L, 24L, 28L);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment word = arena.allocate(windows.word());
            windows.setWord(word, 0, 0xFFFF_FFFFL);
            assertThat(windows.getWord(word, 0)).isEqualTo(0xFFFF_FFFFL);
        }
    }
}

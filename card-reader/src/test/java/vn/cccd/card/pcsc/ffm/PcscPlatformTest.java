package vn.cccd.card.pcsc.ffm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcscPlatformTest {
    @ParameterizedTest
    @CsvSource({"Linux,LINUX", "Windows 11,WINDOWS", "Windows Server 2022,WINDOWS", "Mac OS X,MACOS", "FreeBSD,LINUX"})
    void theSystemIsKnownByItsName(String system, PcscPlatform platform) {
        assertThat(PcscPlatform.named(system)).isEqualTo(platform);
    }

    @Test
    void windowsHasItsFunctionsWithTextTwice() {
        assertThat(symbols(PcscPlatform.WINDOWS))
                .containsExactly(
                        "SCardEstablishContext",
                        "SCardListReadersW",
                        "SCardGetStatusChangeW",
                        "SCardConnectW",
                        "SCardStatusW",
                        "SCardTransmit",
                        "SCardControl",
                        "SCardGetAttrib");
    }

    @Test
    void macosKeepsAnOlderFunctionUnderTheNameOfControl() {
        assertThat(symbols(PcscPlatform.MACOS))
                .containsExactly(
                        "SCardEstablishContext",
                        "SCardListReaders",
                        "SCardGetStatusChange",
                        "SCardConnect",
                        "SCardStatus",
                        "SCardTransmit",
                        "SCardControl132",
                        "SCardGetAttrib");
    }

    private static List<String> symbols(PcscPlatform platform) {
        return Stream.of(
                        "SCardEstablishContext",
                        "SCardListReaders",
                        "SCardGetStatusChange",
                        "SCardConnect",
                        "SCardStatus",
                        "SCardTransmit",
                        "SCardControl",
                        "SCardGetAttrib")
                .map(platform::symbol)
                .toList();
    }

    @Test
    void theFeatureRequestIsNumberedAsTheHeadersNumberIt() {
        assertThat(PcscPlatform.LINUX.featureRequest()).isEqualTo(0x42000D48);
        assertThat(PcscPlatform.MACOS.featureRequest()).isEqualTo(0x42000D48);
        assertThat(PcscPlatform.WINDOWS.featureRequest()).isEqualTo(0x00313520);
    }
}

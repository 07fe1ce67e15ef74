package vn.cccd.kiosk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.qr.scanner.serial.SerialChoice;
import vn.cccd.qr.scanner.serial.SerialFraming;

/** Which scanner there is, and that the screens know. */
class ScannerSettingsTest {
    @TempDir
    private Path directory;

    @Test
    void theScannerIsNoneUntilOneIsNamed() throws IOException, SettingsException {
        assertThat(scanner("")).isEqualTo(new ScannerSettings.None());
        assertThat(scanner("scanner.kind = wedge")).isEqualTo(new ScannerSettings.Typing());
        assertThat(scanner("scanner.kind = camera")).isInstanceOf(ScannerSettings.Camera.class);
        assertThat(scanner("scanner.kind = serial\nscanner.port = usb:0C2E:0B61\nscanner.framing = stx-etx"))
                .isEqualTo(new ScannerSettings.Serial(
                        SerialChoice.parse("usb:0c2e:0b61").orElseThrow(), SerialFraming.STX_ETX, 9_600));
    }

    @Test
    void theScreensKnowWhetherThereIsAScanner() throws IOException, SettingsException {
        String wedge = SettingsOnDisk.example() + "\nscanner.kind = wedge\n";

        assertThat(disk().read(SettingsOnDisk.example()).site().scanner()).isFalse();
        assertThat(disk().read(wedge).site().scanner()).isTrue();
    }

    @Test
    void aSerialScannerNeedsItsPort() throws IOException {
        assertThat(disk().refusal(SettingsOnDisk.example() + "\nscanner.kind = serial\n")
                        .mistakes())
                .extracting(SettingsException.Mistake::key)
                .containsExactly("scanner.port");
    }

    private ScannerSettings scanner(String lines) throws IOException, SettingsException {
        return disk().read(SettingsOnDisk.example() + "\n" + lines + "\n").scanner();
    }

    private SettingsOnDisk disk() {
        return new SettingsOnDisk(directory);
    }
}

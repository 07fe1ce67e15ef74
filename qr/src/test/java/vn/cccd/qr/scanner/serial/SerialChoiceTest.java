package vn.cccd.qr.scanner.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerialChoiceTest {
    private static final SerialDevice HONEYWELL =
            new SerialDevice("/dev/ttyACM3", "Honeywell 1470g", Optional.of(new SerialDevice.UsbId(0x0c2e, 0x0b61)));
    private static final SerialDevice MODEM = new SerialDevice("/dev/ttyS0", "Physical Port S0", Optional.empty());

    @ParameterizedTest
    @CsvSource({"usb:0c2e:0b61", "usb:0C2E:0B61", "match:Honeywell|Zebra", "match:ttyACM", "/dev/ttyACM3"})
    void theScannerIsFoundAndNothingElse(String text) {
        SerialChoice choice = SerialChoice.parse(text).orElseThrow();

        assertThat(choice.fits(HONEYWELL)).isTrue();
        assertThat(choice.fits(MODEM)).isFalse();
    }

    @Test
    void aUsbDeviceIsFoundUnderAnotherName() {
        SerialChoice choice = SerialChoice.parse("usb:0c2e:0b61").orElseThrow();

        assertThat(choice.fits(new SerialDevice("/dev/ttyACM9", "", HONEYWELL.usb())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "usb:", "usb:0c2e", "match:", "match:[", "first", "ttyACM0"})
    void anythingElseIsNoChoice(String text) {
        assertThat(SerialChoice.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"usb:0c2e:0b61", "match:a.b", "/dev/ttyACM3", "COM3"})
    void theTextFormComesBack(String text) {
        assertThat(SerialChoice.parse(text)).map(SerialChoice::toString).hasValue(text);
    }
}

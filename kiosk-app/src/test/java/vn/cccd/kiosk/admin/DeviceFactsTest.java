package vn.cccd.kiosk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.settings.ScannerSettings;
import vn.cccd.kiosk.text.FailureCode;

class DeviceFactsTest {
    private static final ScannerSettings SCANNER = new ScannerSettings.Typing();

    private static List<Condition> conditions(ScannerSettings scanner, boolean printer, FailureCode... troubles) {
        return DeviceFacts.of(Set.of(troubles), scanner, printer).stream()
                .map(Fact::condition)
                .toList();
    }

    @Test
    void whatIsNotSetUpIsNotCalledGood() {
        assertThat(conditions(new ScannerSettings.None(), false))
                .containsExactly(Condition.GOOD, Condition.NONE, Condition.NONE);
        assertThat(conditions(SCANNER, true)).containsExactly(Condition.GOOD, Condition.GOOD, Condition.GOOD);
    }

    @Test
    void aTroubleIsNamedByItsCode() {
        assertThat(conditions(SCANNER, true, FailureCode.READER_MISSING))
                .containsExactly(Condition.BAD, Condition.GOOD, Condition.GOOD);
        assertThat(conditions(SCANNER, true, FailureCode.SCANNER_MISSING, FailureCode.PRINTER_MISSING))
                .containsExactly(Condition.GOOD, Condition.BAD, Condition.BAD);
        assertThat(DeviceFacts.of(Set.of(FailureCode.READER_SERVICE_DOWN, FailureCode.READER_MISSING), SCANNER, true)
                        .getFirst())
                .isEqualTo(Fact.of(Subject.READER, Condition.BAD, "READER_SERVICE_DOWN"));
    }
}

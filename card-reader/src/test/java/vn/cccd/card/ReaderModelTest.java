package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderModelTest {
    @ParameterizedTest
    @CsvSource({
        "ACS ACR1252 Dual Reader [ACR1252 Dual Reader PICC] 00 00, ACS ACR1252 Dual Reader [ACR1252 Dual Reader PICC]",
        "Identiv uTrust 3700 F CL Reader [CCID Interface] (53692032211345) 01 00, Identiv uTrust 3700 F CL Reader [CCID Interface]",
        "ACS ACR122U PICC Interface 0, ACS ACR122U PICC Interface",
        "HID OMNIKEY 5422 (contactless) 01 00, HID OMNIKEY 5422 (contactless)",
        "OMNIKEY CardMan 5x21-CL 0, OMNIKEY CardMan 5x21-CL",
        "in process, in process"
    })
    void indexesAndSerialNumbersAreNotPartOfTheModel(String name, String model) {
        assertThat(ReaderModel.of(name).name()).isEqualTo(model);
    }
}

package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.card.pcsc.ffm.ReaderProperties;

class ReaderCapabilitiesTest {
    /** Names as drivers give them. */
    @ParameterizedTest
    @CsvSource({
        "ACS ACR122U PICC Interface 00 00,CONTACTLESS",
        "ACS ACR1252 1S CL Reader [ACR1252 Dual Reader PICC] 00 00,CONTACTLESS",
        "ACS ACR1252 1S CL Reader [ACR1252 Dual Reader SAM] 00 01,SECURITY_MODULE",
        "Identiv uTrust 3700 F CL Reader [uTrust 3700 F CL Reader] (53692013) 00 00,CONTACTLESS",
        "OMNIKEY CardMan (076B:5321) 5321 (USB CT) 00 00,CONTACT",
        "HID OMNIKEY 5x21-CL 0,CONTACTLESS",
        "SCM Microsystems Inc. SCL011 Contactless Reader 0,CONTACTLESS",
        "Gemalto PC Twin Reader 00 00,UNKNOWN",
        "ACS ACR1281 1S Dual Reader ICC 00 00,CONTACT",
        "Yubico YubiKey OTP+FIDO+CCID 00 00,SECURITY_KEY",
        "Nitrokey Nitrokey 3 [CCID/ICCD Interface] 00 00,SECURITY_KEY",
        "Virtual PCD 00 00,VIRTUAL",
        "Microsoft Virtual Smart Card 0,VIRTUAL"
    })
    void theNameTellsWhatAReaderIsFor(String name, ReaderKind kind) {
        assertThat(ReaderCapabilities.ofName(name).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"0,false,261", "255,false,261", "256,false,261", "1014,true,1016", "65536,true,65538"})
    void dataDecideAboutExtendedLength(int maxData, boolean extended, int maxApdu) {
        var told = new ReaderProperties(
                Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(maxData));
        ReaderCapabilities capabilities = ReaderCapabilities.of("Reader", told);
        assertThat(capabilities.extendedLength()).contains(extended);
        assertThat(capabilities.maxApdu()).hasValue(maxApdu);
    }

    @Test
    void ofAReaderThatTellsNothingOnlyATryCanTell() {
        assertThat(ReaderCapabilities.ofName("Reader").extendedLength()).isEmpty();
        assertThat(ReaderCapabilities.ofName("Reader").maxApdu()).isEmpty();
    }
}

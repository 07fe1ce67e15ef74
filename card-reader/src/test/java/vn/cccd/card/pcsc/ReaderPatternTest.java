package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.card.bytes.Bytes;

class ReaderPatternTest {
    private static final Bytes CONTACT_ATR = Bytes.fromHex("3b0211");

    @ParameterizedTest
    @CsvSource({
        "acr122,ACS ACR122U PICC Interface 00 00,true",
        "ACS*00 01,ACS ACR122U PICC Interface 00 01,true",
        "ACS*00 01,ACS ACR122U PICC Interface 00 00,false",
        "identiv,ACS ACR122U PICC Interface 00 00,false",
        "'',ACS ACR1281 PICC Reader 00 00,true",
        "'',ACS ACR1281 SAM Reader 00 02,false",
        "'',Yubico YubiKey OTP+FIDO+CCID 00 00,false",
        "yubi,Yubico YubiKey OTP+FIDO+CCID 00 00,true",
        "'',Virtual PCD 00 00,false",
        "'',Microsoft UICC ISO Reader 3d5a4e92 0,false",
        "'',Windows Hello for Business 1,false",
        "virtual,Virtual PCD 00 00,true",
    })
    void aPatternIsPartOfTheNameInAnyCase(String pattern, String reader, boolean matches) {
        assertThat(new ReaderPattern(pattern).matches(reader)).isEqualTo(matches);
    }

    @Test
    void aReaderWithAContactlessCardIsPreferredToOneWithAnother() {
        var empty = new ReaderDescription("A", false, Optional.empty());
        var contact = new ReaderDescription("B", true, Optional.of(CONTACT_ATR));
        var contactless = new ReaderDescription("C", true, Optional.of(ScriptedChip.ATR));
        assertThat(ReaderPattern.any().choose(List.of(empty, contact, contactless)))
                .contains(contactless);
        assertThat(ReaderPattern.any().choose(List.of(empty, contact))).contains(contact);
        assertThat(ReaderPattern.any().choose(List.of(empty))).contains(empty);
        assertThat(ReaderPattern.any().choose(List.of())).isEmpty();
    }

    @Test
    void theChoiceAmongEmptyReadersIsTheSameInWhateverOrderTheyAreListed() {
        var air = new ReaderDescription("OMNIKEY CardMan 5x21-CL 01 00", false, Optional.empty());
        var plates = new ReaderDescription("OMNIKEY CardMan 5x21 ICC 00 00", false, Optional.empty());
        var unknown = new ReaderDescription("HID Global Reader 00 00", false, Optional.empty());
        var module = new ReaderDescription("ACS ACR1281 SAM Reader 00 02", true, Optional.of(ScriptedChip.ATR));
        assertThat(ReaderPattern.any().acceptable(List.of(module, plates, unknown, air)))
                .containsExactly(air, unknown, plates)
                .isEqualTo(ReaderPattern.any().acceptable(List.of(air, unknown, plates, module)));
    }

    @Test
    void aCardOnAnyAcceptableReaderCounts() {
        var air = new ReaderDescription("OMNIKEY CardMan 5x21-CL 01 00", false, Optional.empty());
        var plates = new ReaderDescription("OMNIKEY CardMan 5x21 ICC 00 00", true, Optional.of(CONTACT_ATR));
        assertThat(ReaderPattern.any().choose(List.of(air, plates))).contains(plates);
    }

    @Test
    void softwareIsTakenOnlyWhereThereIsNoDeviceAndNoneWasNamed() {
        var software = new ReaderDescription("Virtual PCD 00 00", true, Optional.of(ScriptedChip.ATR));
        var device = new ReaderDescription("ACS ACR1252 PICC 00 00", false, Optional.empty());
        assertThat(ReaderPattern.any().choose(List.of(software))).contains(software);
        assertThat(ReaderPattern.any().choose(List.of(software, device))).contains(device);
        assertThat(new ReaderPattern("ACR").choose(List.of(software))).isEmpty();
    }
}

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
}

package vn.cccd.card.pcsc.ffm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cccd.card.bytes.Bytes;

/** What readers answer to the questions of PC/SC part 10. */
class ReaderQuestionsTest {
    @Test
    void theControlCodeForPropertiesIsFoundAmongOtherFeatures() {
        byte[] answer = Bytes.fromHex("0604" + "42330006" + "0a04" + "4233000a" + "1204" + "42330012")
                .toArray();
        assertThat(PartTenFeatures.of(answer).tlvProperties()).contains(0x42330012);
    }

    @Test
    void aReaderWithoutThatFeatureAndOneThatAnswersNonsenseTellNothing() {
        assertThat(PartTenFeatures.of(Bytes.fromHex("060442330006").toArray()).tlvProperties())
                .isEmpty();
        assertThat(PartTenFeatures.of(Bytes.fromHex("0602423312044233").toArray())
                        .tlvProperties())
                .isEmpty();
        assertThat(PartTenFeatures.of(new byte[0]).tlvProperties()).isEmpty();
    }

    @Test
    void propertiesHaveTheirLowestByteFirst() {
        byte[] answer = Bytes.fromHex("0a04" + "00000100" + "0b02" + "2f07" + "0c02" + "3b22" + "0802" + "4158")
                .toArray();
        TlvProperties properties = TlvProperties.of(answer);
        assertThat(properties.number(TlvProperties.MAX_APDU_DATA)).hasValue(65_536);
        assertThat(properties.number(TlvProperties.USB_VENDOR)).hasValue(0x072F);
        assertThat(properties.number(TlvProperties.USB_PRODUCT)).hasValue(0x223B);
        assertThat(properties.number(1)).isEmpty();
    }

    @Test
    void aPropertyThatIsCutOffIsNone() {
        assertThat(TlvProperties.of(Bytes.fromHex("0b022f070a0400").toArray()).numbers())
                .hasSize(1);
    }

    @Test
    void aDriversTextIsPrintableAndShort() {
        assertThat(ReaderQuestions.printable("ACS\u0007\0\u001b[31m".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("ACS[31m");
        assertThat(ReaderQuestions.printable("x".repeat(500).getBytes(StandardCharsets.US_ASCII)))
                .hasSize(64);
    }

    @Test
    void anyBytesAreAnAnswerOrNone() {
        var random = new Random(16);
        for (int i = 0; i < 100_000; i++) {
            byte[] answer = new byte[random.nextInt(40)];
            random.nextBytes(answer);
            assertThat(PartTenFeatures.of(answer)).isNotNull();
            assertThat(TlvProperties.of(answer).numbers()).hasSizeLessThan(20);
        }
    }
}

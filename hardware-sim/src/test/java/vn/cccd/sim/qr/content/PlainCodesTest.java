package vn.cccd.sim.qr.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.qr.content.QrContent.Plain;

class PlainCodesTest {
    private final QrCodes codes = QrCodes.seeded(7, Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC));

    @Test
    void theCardOf2024BeginsAsTheCardOf2021AndHasMoreFields() {
        String text = text(Plain.CARD_2024);

        assertThat(text).startsWith(Citizens.NGUYEN_VAN_A.cardQrText() + "|");
        assertThat(text.split("\\|", -1)).hasSizeGreaterThan(7);
    }

    @Test
    void aBirthDateMayBePartial() {
        assertThat(text(Plain.CARD_BIRTH_YEAR).split("\\|", -1)[3]).isEqualTo("1990");
        assertThat(text(Plain.CARD_BIRTH_MONTH).split("\\|", -1)[3]).isEqualTo("011990");
    }

    @Test
    void decomposedTextIsTheSameTextInAnotherForm() {
        String text = text(Plain.CARD_DECOMPOSED);

        assertThat(text).startsWith("\uFEFF999").endsWith("\r\n").isNotEqualTo(Citizens.NGUYEN_VAN_A.cardQrText());
        assertThat(Normalizer.normalize(text.substring(1).strip(), Normalizer.Form.NFC))
                .isEqualTo(Citizens.NGUYEN_VAN_A.cardQrText());
    }

    @Test
    void theInsuranceCardHidesItsNameInHexadecimalDigits() {
        String[] fields = text(Plain.HEALTH_INSURANCE).split("\\|", -1);

        assertThat(fields[0]).matches("[A-Z]{2}\\d{13}");
        assertThat(new String(HexFormat.of().parseHex(fields[1]), StandardCharsets.UTF_8))
                .isEqualTo("Nguyễn Văn A");
    }

    @Test
    void anOpaqueTokenTellsNothingAndIsNeverTheSame() {
        assertThat(text(Plain.OPAQUE_TOKEN))
                .doesNotContain(Citizens.NGUYEN_VAN_A.number())
                .isNotEqualTo(text(Plain.OPAQUE_TOKEN));
    }

    @ParameterizedTest
    @MethodSource("vn.cccd.sim.qr.content.QrContent#all")
    void everyContentIsFoundByItsName(QrContent content) {
        assertThat(content.text()).matches("([a-z]+:)?[a-z0-9-]+");
        assertThat(QrContent.named(content.text())).isEqualTo(content);
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> QrContent.named("signed:rot13"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hostile:alg-none");
    }

    private String text(QrContent content) {
        return new String(codes.payload(Citizens.NGUYEN_VAN_A, content).toArray(), StandardCharsets.UTF_8);
    }
}

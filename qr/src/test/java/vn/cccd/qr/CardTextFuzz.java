package vn.cccd.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.qr.QrPayload.CardQr;
import vn.cccd.qr.bytes.Bytes;

/** Any bytes are a card within its bounds, or something with another name. */
class CardTextFuzz {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "999090000123|012345678|Nguyễn Văn A|01011990|Nam|Số 1, Phường Giả, Hà Nội|15032021",
                        "\uFEFF999190000123||Nguyeenx Thij B|051990|Nuwx|Phuongf 1|15032021\r\n",
                        "999190000123||Nguyen Thi B|1990|nu|Phuong Gia, Quan Mau, Ha Noi|15032021|036|A|B||",
                        "999190000123||Nguyá»…n|1990|Ná»¯|HÃ Ná»™i|",
                        "VNEID-SIM.aGVsbG8gd29ybGQ5OTk",
                        "https://example.invalid/",
                        "00020101021238A000000727")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "100s")
    void anyBytesAreACardOrNamedSomethingElse(byte[] bytes) {
        QrPayload payload = QrReader.parse(Bytes.copyOf(bytes));
        if (payload instanceof CardQr card) {
            assertThat(card.number()).matches("[0-9]{12}");
            assertThat(card.fullName()).isNotBlank().hasSizeLessThanOrEqualTo(120);
            assertThat(card.extras()).hasSizeLessThanOrEqualTo(25);
            assertThat(CardRemark.on(card, TODAY)).doesNotContainNull();
        }
        assertThat(QrReader.parse(new String(bytes, StandardCharsets.ISO_8859_1)))
                .isNotNull();
    }
}

package vn.cccd.kiosk.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cccd.card.bytes.Bytes;

class JpegSizeTest {
    private static final String SMALL = "FFD8" + "FFE000040000" + "FFC0000B08028001E0010111003F" + "FFD9";

    @Test
    void theFrameHeaderTellsHeightAndWidth() {
        assertThat(JpegSize.of(Bytes.fromHex(SMALL))).contains(new JpegSize(480, 640));
    }

    @Test
    void aPictureThatWouldUnfoldToGigabytesIsNotSensible() {
        assertThat(new JpegSize(480, 640).sensible()).isTrue();
        assertThat(new JpegSize(65_500, 65_500).sensible()).isFalse();
        assertThat(new JpegSize(0, 640).sensible()).isFalse();
    }

    @Test
    void whatIsNoJpegHasNoSize() {
        assertThat(JpegSize.of(Bytes.empty())).isEmpty();
        assertThat(JpegSize.of(Bytes.fromHex("0000000C6A5020200D0A870A"))).isEmpty();
        assertThat(JpegSize.of(Bytes.fromHex("FFD8FFDA0004"))).isEmpty();
    }

    @Test
    void anyBytesEitherHaveASizeOrNone() {
        Random random = new Random(20_261_120);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = Bytes.fromHex(SMALL).toArray();
            for (int changes = random.nextInt(6); changes >= 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Optional<JpegSize> size = JpegSize.of(Bytes.copyOf(bytes).slice(0, random.nextInt(bytes.length + 1)));
            assertThat(size.map(JpegSize::width).orElse(0)).isBetween(0, 0xFFFF);
        }
    }
}

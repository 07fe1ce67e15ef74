package vn.cccd.sim.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;

class QrPictureTest {
    // Clean and straight: without the search in photographs, which misses one clean picture in a hundred.
    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.CHARACTER_SET, "UTF-8", DecodeHintType.PURE_BARCODE, true);

    @ParameterizedTest
    @MethodSource("vn.cccd.sim.person.Citizens#all")
    void everyCardsCodeCanBeReadBack(Citizen citizen) throws ReaderException {
        assertThat(read(QrPicture.of(citizen.cardQrText(), 8))).isEqualTo(citizen.cardQrText());
    }

    @Test
    void aPngCanBeReadBack(@TempDir Path directory) throws IOException, ReaderException {
        Path file = directory.resolve("code.png");

        QrPicture.png(Citizens.DUOM.cardQrText(), file);

        BufferedImage picture = Objects.requireNonNull(ImageIO.read(file.toFile()));
        assertThat(read(picture)).isEqualTo(Citizens.DUOM.cardQrText());
    }

    @Test
    void aTextThatNoCodeHoldsIsRefused() {
        assertThatThrownBy(() -> QrPicture.of("ễ".repeat(2_000), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(BufferedImage picture) throws ReaderException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader().decode(bitmap, HINTS).getText();
    }
}

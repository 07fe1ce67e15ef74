package vn.cccd.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.qr.QrException.Reason;
import vn.cccd.sim.qr.QrPicture;

class PictureTest {
    private static final String CARD = "999090000123||Đỗ Thị Ánh Nguyệt|08031957|Nữ|Số 1, Phường Giả, Hà Nội|15032021";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void aPngAndAJpegOfACardsCodeAreRead() throws Exception {
        for (String format : new String[] {"png", "jpg"}) {
            Path file = directory.resolve("code." + format);
            ImageIO.write(code(CARD, 4), format, file.toFile());

            assertThat(QrReader.read(file)).singleElement().satisfies(symbol -> {
                assertThat(symbol.text()).isEqualTo(CARD);
                assertThat(symbol.payload()).isEqualTo(QrReader.parse(CARD));
                assertThat(symbol.kind()).isEqualTo(QrSymbol.Kind.CARD);
            });
        }
    }

    @Test
    void everyOneOfSixHundredCleanCodesAsPrintedOnCardsIsRead() {
        Random random = new Random(600);
        for (int i = 0; i < 600; i++) {
            String text = CARD.replace("999090000123", String.format("999%09d", random.nextInt(1_000_000_000)))
                    .replace("Số 1", "Số " + random.nextInt(10_000) + "/" + i);
            assertThat(QrReader.read(QrPicture.of(text, 3)))
                    .as("code %d", i)
                    .extracting(QrSymbol::text)
                    .containsExactly(text);
        }
    }

    @Test
    void twoCodesInOnePictureAreBothRead() throws WriterException {
        BufferedImage left = code(CARD, 4);
        BufferedImage right = code("https://example.org", 4);
        BufferedImage both =
                new BufferedImage(left.getWidth() + right.getWidth(), left.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = both.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, both.getWidth(), both.getHeight());
        canvas.drawImage(left, 0, 0, null);
        canvas.drawImage(right, left.getWidth(), 0, null);
        canvas.dispose();

        assertThat(QrReader.read(both))
                .extracting(QrSymbol::text)
                .containsExactlyInAnyOrder(CARD, "https://example.org");
    }

    @Test
    void whiteOnBlackIsReadToo() throws WriterException {
        BufferedImage code = code(CARD, 4);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                code.setRGB(x, y, ~code.getRGB(x, y));
            }
        }

        assertThat(QrReader.read(code))
                .singleElement()
                .satisfies(symbol -> assertThat(symbol.decoder()).isEqualTo("zxing+inverted"));
    }

    @Test
    void aPictureWithoutACodeHoldsNoSymbol() {
        assertThat(QrReader.read(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)))
                .isEmpty();
        assertThat(QrReader.read(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB)))
                .isEmpty();
    }

    @Test
    void filesThatCannotBeLookedAtSayWhy() throws Exception {
        assertThat(reason(directory.resolve("missing.png"))).isEqualTo(Reason.FILE_MISSING);
        assertThat(reason(Files.writeString(directory.resolve("text.png"), "hello")))
                .isEqualTo(Reason.NOT_A_PICTURE);
        assertThat(reason(Files.createFile(directory.resolve("empty.png")))).isEqualTo(Reason.NOT_A_PICTURE);

        byte[] png = Files.readAllBytes(written(code(CARD, 4)));
        Path cut = Files.write(directory.resolve("cut.png"), Arrays.copyOf(png, png.length / 2));
        assertThat(reason(cut)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aPictureThatClaimsToBeHugeIsRefusedBeforeItIsDecoded() throws Exception {
        byte[] png = Files.readAllBytes(written(code(CARD, 4)));
        png[16] = 0x00; // IHDR: width 60,000, height 60,000
        png[18] = png[22] = (byte) 0xEA;
        png[19] = png[23] = 0x60;

        assertThat(reason(Files.write(directory.resolve("bomb.png"), png))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aLargePhotographIsReadInBoundedMemory() throws Exception {
        BufferedImage photograph = new BufferedImage(8_000, 6_000, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = photograph.createGraphics();
        canvas.setColor(Color.LIGHT_GRAY);
        canvas.fillRect(0, 0, 8_000, 6_000);
        canvas.drawImage(code(CARD, 40), 1_000, 1_000, null);
        canvas.dispose();

        assertThat(QrReader.read(written(photograph)))
                .extracting(QrSymbol::text)
                .containsExactly(CARD);
    }

    @Test
    void damagedFilesEndInARefusalOrNothing() throws Exception {
        Random random = new Random(7);
        byte[] png = Files.readAllBytes(written(code(CARD, 2)));
        for (int round = 0; round < 300; round++) {
            byte[] damaged = png.clone();
            for (int change = 0; change <= round % 5; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Path file = Files.write(directory.resolve("damaged.png"), damaged);
            try {
                assertThat(QrReader.read(file)).hasSizeLessThanOrEqualTo(2);
            } catch (QrException refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
    }

    private static Reason reason(Path file) {
        QrException[] thrown = new QrException[1];
        assertThatThrownBy(() -> QrReader.read(file))
                .isInstanceOfSatisfying(QrException.class, exception -> thrown[0] = exception);
        return thrown[0].reason();
    }

    private Path written(BufferedImage picture) throws IOException {
        Path file = directory.resolve("written.png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    private static BufferedImage code(String text, int pixelsPerModule) throws WriterException {
        Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 4);
        BitMatrix small = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        int size = small.getWidth() * pixelsPerModule;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                picture.setRGB(x, y, small.get(x / pixelsPerModule, y / pixelsPerModule) ? 0x000000 : 0xFFFFFF);
            }
        }
        return picture;
    }
}

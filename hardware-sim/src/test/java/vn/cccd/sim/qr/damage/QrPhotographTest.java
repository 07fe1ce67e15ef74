package vn.cccd.sim.qr.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.qr.QrSymbol;

class QrPhotographTest {
    private static final String TEXT = Citizens.NGUYEN_VAN_A.cardQrText();
    private static final long SEED = 3;

    @ParameterizedTest
    @EnumSource(Backdrop.class)
    void aCodeIsReadOnEveryBackdrop(Backdrop backdrop) {
        assertThat(ZxingJudge.read(QrPhotograph.of(scene(backdrop), List.of(), SEED)))
                .contains(TEXT);
    }

    @ParameterizedTest
    @EnumSource(DamageKind.class)
    void strengthZeroChangesNoPixel(DamageKind kind) {
        BufferedImage clean = QrPhotograph.of(scene(Backdrop.CARD), List.of(), SEED);

        assertThat(pixels(photograph(kind.text() + ":0"))).isEqualTo(pixels(clean));
    }

    @ParameterizedTest
    @CsvSource({
        "low-contrast:0.4",
        "inverted:0.2",
        "worn:0.03",
        "covered:0.005",
        "too-small:3.5",
        "rotation:20",
        "tilt:12",
        "perspective:0.1",
        "glare:0.15",
        "moire:0.3",
        "blur:1",
        "motion-blur:2.5",
        "low-light:0.4",
        "noise:25",
        "jpeg-artefacts:0.2"
    })
    void aLittleDamageIsSeenButReadAndTheSameForTheSameSeed(String damage) {
        BufferedImage picture = photograph(damage);

        assertThat(ZxingJudge.read(picture)).contains(TEXT);
        assertThat(pixels(picture)).isNotEqualTo(pixels(photograph(""))).isEqualTo(pixels(photograph(damage)));
    }

    @ParameterizedTest
    @CsvSource({
        "low-contrast:0.98",
        "inverted:1",
        "worn:1",
        "covered:0.3",
        "too-small:0.8",
        "tilt:75",
        "perspective:1.5",
        "glare:1",
        "moire:1",
        "blur:5",
        "motion-blur:20",
        "low-light:0.98",
        "noise:200",
        "jpeg-artefacts:1"
    })
    void muchDamageDefeatsACommonDecoder(String damage) {
        assertThat(ZxingJudge.read(photograph(damage))).isEmpty();
    }

    @Test
    void damagesAddUpWhateverTheirOrder() {
        BufferedImage both = photograph("noise:20,tilt:10");

        assertThat(pixels(both)).isEqualTo(pixels(photograph("tilt:10,noise:20")));
        assertThat(ZxingJudge.read(both)).contains(TEXT);
    }

    @Test
    void severalCodesStandInOnePicture() throws Exception {
        List<String> texts = Stream.of(Citizens.NGUYEN_VAN_A, Citizens.DUOM)
                .map(citizen -> citizen.cardQrText())
                .toList();
        var scene = new QrScene(
                Backdrop.PLAIN, 1200, 800, texts.stream().map(QrSymbol::of).toList(), 5);
        BufferedImage picture = QrPhotograph.of(scene, List.of(), SEED);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(1200, 800, pixels(picture))));

        assertThat(new QRCodeMultiReader().decodeMultiple(bitmap)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"code.png", "code.jpg"})
    void aWrittenPictureCanBeReadBack(String name, @TempDir Path directory) throws Exception {
        Path file = directory.resolve(name);

        QrPhotograph.write(photograph("blur:0.8"), file);

        assertThat(ZxingJudge.read(Objects.requireNonNull(ImageIO.read(file.toFile()))))
                .contains(TEXT);
    }

    @Test
    void aPictureMayHave50MegapixelsAndNotOneMore() {
        BufferedImage large =
                QrPhotograph.of(QrScene.of(Backdrop.PLAIN, 8_000, 6_250, QrSymbol.of(TEXT)), List.of(), SEED);

        assertThat((long) large.getWidth() * large.getHeight()).isEqualTo(50_000_000L);
        assertThatThrownBy(() -> QrScene.of(Backdrop.PLAIN, 8_000, 6_251, QrSymbol.of(TEXT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage photograph(String damages) {
        return QrPhotograph.of(scene(Backdrop.CARD), PictureDamage.parseAll(damages), SEED);
    }

    private static QrScene scene(Backdrop backdrop) {
        return QrScene.of(backdrop, 640, 400, QrSymbol.of(TEXT)).withModulePixels(4.3);
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}

package vn.cccd.qr.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.qr.QrPicture;
import vn.cccd.sim.qr.QrSymbol;
import vn.cccd.sim.qr.damage.Backdrop;
import vn.cccd.sim.qr.damage.PictureDamage;
import vn.cccd.sim.qr.damage.QrPhotograph;
import vn.cccd.sim.qr.damage.QrScene;

/** The real steps before pictures. */
class FoundInPicturesTest {
    private static final String CARD = Citizens.NGUYEN_VAN_A.cardQrText();
    private static final Duration LONG = Duration.ofMinutes(1);

    private final SymbolFinder finder = new SymbolFinder(System::nanoTime);

    @Test
    void bytesAreKeptWhateverTheyLookLike() {
        Random random = new Random(3);
        for (int length = 1; length < 400; length += 57) {
            byte[] content = new byte[length];
            random.nextBytes(content);
            GreyPicture picture = GreyPicture.of(QrPicture.of(QrSymbol.of(vn.cccd.sim.bytes.Bytes.copyOf(content)), 4));

            for (SymbolDecoder decoder :
                    List.of(ZxingDecoder.local(), ZxingDecoder.global(), BoofDecoder.local(), BoofDecoder.global())) {
                assertThat(decoder.decode(picture)).as("%d bytes", length).containsExactly(Bytes.copyOf(content));
            }
        }
    }

    /** ZBar and ZXing take these for Shift-JIS when they are left to guess. */
    @Test
    void vietnameseTextIsNeverGuessedToBeJapanese() {
        for (var citizen : Citizens.all()) {
            String text = citizen.cardQrText();
            GreyPicture picture = GreyPicture.of(QrPicture.of(text, 5));

            assertThat(finder.find(picture, LONG)).extracting(FoundSymbol::text).containsExactly(text);
            assertThat(BoofDecoder.local().decode(picture))
                    .containsExactly(Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    static Stream<List<PictureDamage>> damages() {
        return Stream.of(
                        List.of("rotation:45"),
                        List.of("rotation:90"),
                        List.of("rotation:187"),
                        List.of("inverted:1"),
                        List.of("inverted:1", "rotation:30", "noise:10"),
                        List.of("tilt:45"),
                        List.of("too-small:1.7"),
                        List.of("low-contrast:0.95"),
                        List.of("noise:90"),
                        List.of("blur:2"))
                .map(texts -> texts.stream().map(PictureDamage::parse).toList());
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedPictureIsRead(List<PictureDamage> damages) {
        QrScene scene = QrScene.of(Backdrop.CARD, QrSymbol.of(CARD)).withModulePixels(5);

        assertThat(finder.find(GreyPicture.of(QrPhotograph.of(scene, damages, 1)), LONG))
                .extracting(FoundSymbol::text)
                .containsExactly(CARD);
    }

    @Test
    void aMirroredCodeIsRead() {
        GreyPicture picture = GreyPicture.of(QrPicture.of(CARD, 5));
        byte[] mirrored = new byte[picture.width() * picture.height()];
        for (int i = 0; i < mirrored.length; i++) {
            int x = i % picture.width();
            mirrored[i] = picture.pixels()[i - x + picture.width() - 1 - x];
        }

        assertThat(finder.find(GreyPicture.of(picture.width(), picture.height(), mirrored), LONG))
                .extracting(FoundSymbol::text)
                .containsExactly(CARD);
    }

    @Test
    void threeCodesInOnePictureAreAllRead() {
        List<String> texts = List.of(CARD, "https://example.org/1", "https://example.org/2");
        QrScene scene = new QrScene(
                Backdrop.PLAIN, 1280, 800, texts.stream().map(QrSymbol::of).toList(), 5);

        assertThat(finder.find(GreyPicture.of(QrPhotograph.of(scene, List.of(), 1)), LONG))
                .extracting(FoundSymbol::text)
                .containsExactlyInAnyOrderElementsOf(texts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1x1", "1x5000", "5000x1", "2x2", "7x7", "15x17", "41x3", "200x200", "640x480"})
    void nothingIsFoundInNoiseStripesAndChessboardsOfAnySize(String size) {
        String[] sides = size.split("x", -1);
        int width = Integer.parseInt(sides[0]);
        int height = Integer.parseInt(sides[1]);
        Random random = new Random(width * 31L + height);
        byte[] noise = new byte[width * height];
        random.nextBytes(noise);
        byte[] stripes = new byte[width * height];
        byte[] chessboard = new byte[width * height];
        for (int i = 0; i < noise.length; i++) {
            int x = i % width;
            int y = i / width;
            // 1:1:3:1:1, what every decoder looks for, everywhere.
            stripes[i] = (byte) (x % 8 == 1 || x % 8 == 5 || x % 8 == 7 ? 255 : 0);
            chessboard[i] = (byte) ((x / 3 + y / 3) % 2 * 255);
        }

        for (byte[] pixels : List.of(noise, stripes, chessboard)) {
            assertThat(finder.find(GreyPicture.of(width, height, pixels), LONG)).isEmpty();
        }
    }

    @Test
    void whatACodeSaysIsNotInItsDescription() {
        assertThat(finder.find(GreyPicture.of(QrPicture.of(CARD, 5)), LONG))
                .singleElement()
                .satisfies(symbol -> assertThat(symbol.toString()).doesNotContain("999"));
    }
}

package vn.cccd.qr.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.qr.image.PictureException.Problem;

/** Every file is a picture or a refusal with a name, and none costs more than its pixels. */
class HostilePicturesTest {
    private static final int FILES = Integer.getInteger("cccd.mutated.pictures", 10_000) / 20;
    private static final long SEED = Long.getLong("cccd.seed", 20_261_121L);
    private static final int JPEG_SIZE_AFTER_MARKER = 5;

    private static Problem refusal(byte[] file) {
        Problem[] problem = new Problem[1];
        assertThatExceptionOfType(PictureException.class)
                .isThrownBy(() -> PictureFile.read(file))
                .satisfies(refused -> problem[0] = refused.problem());
        return problem[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void filesThatAreWholeAreRead(String format) throws Exception {
        assertThat(new SymbolFinder(System::nanoTime)
                        .find(GreyPicture.of(PictureFile.read(PictureFiles.code(format))), Duration.ofMinutes(1)))
                .extracting(FoundSymbol::text)
                .containsExactly(PictureFiles.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void mutatedAndCutFilesAreReadOrRefused(String format) throws IOException {
        Random random = new Random(SEED);
        byte[] whole = PictureFiles.code(format);
        int refused = 0;
        for (int n = 0; n < FILES / 4; n++) {
            byte[] file = n % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int change = 0; file.length > 0 && change <= n % 7; change++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(PictureFile.read(file).getWidth()).isPositive();
            } catch (PictureException named) {
                assertThat(named.problem()).isIn(Problem.DAMAGED, Problem.NOT_A_PICTURE, Problem.TOO_LARGE);
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void randomBytesAreNoPicture() {
        Random random = new Random(SEED);
        for (int n = 0; n < 100; n++) {
            byte[] file = new byte[random.nextInt(2_000)];
            random.nextBytes(file);
            assertThat(refusal(file)).isIn(Problem.NOT_A_PICTURE, Problem.DAMAGED);
        }
    }

    @Test
    void aJpegThatClaimsToBeHugeIsRefusedBeforeItIsDecoded() throws IOException {
        byte[] file = withJpegSize(60_000, 60_000);

        assertThat(refusal(file)).isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void aJpegWithoutHeightOrWidthIsDamaged() throws IOException {
        assertThat(refusal(withJpegSize(0, 100))).isEqualTo(Problem.DAMAGED);
        assertThat(refusal(withJpegSize(100, 0))).isEqualTo(Problem.DAMAGED);
    }

    @Test
    void aFileOfAnotherKindDoesNotReachItsDecoder() throws IOException {
        byte[] tiff = PictureFiles.file(new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY), "tiff");

        assertThat(refusal(tiff)).isEqualTo(Problem.NOT_A_PICTURE);
    }

    @Test
    void aPictureOfManyPixelsIsReadWithPixelsLeftOut() throws Exception {
        byte[] file = PictureFiles.file(new BufferedImage(10_000, 4_900, BufferedImage.TYPE_BYTE_BINARY), "png");

        BufferedImage picture = PictureFile.read(file);

        assertThat(picture.getWidth() * picture.getHeight()).isLessThanOrEqualTo(12_500_000);
    }

    /** Height and width lie behind the frame header's marker (ITU-T T.81, B.2.2). */
    private static byte[] withJpegSize(int height, int width) throws IOException {
        byte[] file = PictureFiles.code("jpg");
        for (int i = 0; i < file.length - 10; i++) {
            if ((file[i] & 0xFF) == 0xFF && (file[i + 1] & 0xFF) == 0xC0) {
                int at = i + JPEG_SIZE_AFTER_MARKER;
                file[at] = (byte) (height >> 8);
                file[at + 1] = (byte) height;
                file[at + 2] = (byte) (width >> 8);
                file[at + 3] = (byte) width;
                return file;
            }
        }
        throw new IOException("no frame header");
    }
}

package vn.cccd.qr.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are a picture, in which codes are found or not, or a refusal with a name. */
class PictureFileFuzz {
    private static final long MOST_PIXELS = 12_500_000;

    static Stream<byte[]> seeds() throws IOException {
        byte[] png = PictureFiles.code("png");
        byte[] jpeg = PictureFiles.code("jpg");
        return Stream.of(png, jpeg, PictureFiles.code("gif"), PictureFiles.code("bmp"), new byte[0], new byte[] {
            (byte) 0xFF, (byte) 0xD8
        });
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "100s")
    void anyBytesAreAPictureOrRefused(byte[] bytes) {
        try {
            BufferedImage picture = PictureFile.read(bytes);
            assertThat((long) picture.getWidth() * picture.getHeight()).isBetween(1L, MOST_PIXELS);
            assertThat(new SymbolFinder(System::nanoTime).find(GreyPicture.of(picture), Duration.ofMillis(20)))
                    .hasSizeLessThan(10);
        } catch (PictureException refused) {
            assertThat(refused.problem()).isNotNull();
        }
    }
}

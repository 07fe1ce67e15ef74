package vn.cccd.card.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PortraitDecoderTest {
    private final PortraitDecoder decoder = new PortraitDecoder();

    @Test
    void aJpegHasTheColoursOfItsPicture() {
        Picture picture = decoded(decoder.decode(Faces.jpeg(Faces.JPEG)));

        assertThat(distance(picture, Faces.seen())).isZero();
    }

    @Test
    void aJpeg2000HasTheColoursOfItsPicture() {
        Picture picture = decoded(decoder.decode(Faces.jpeg2000(Faces.JPEG_2000)));

        assertThat(picture.width()).isEqualTo(Faces.seen().getWidth());
        assertThat(distance(picture, Faces.seen())).isLessThan(8);
    }

    static Picture decoded(PortraitOutcome outcome) {
        assertThat(outcome).isInstanceOf(PortraitOutcome.Decoded.class);
        return ((PortraitOutcome.Decoded) outcome).picture();
    }

    /** The mean difference of a colour, 0 to 255. */
    static double distance(Picture picture, BufferedImage expected) {
        long sum = 0;
        int bands = expected.getRaster().getNumBands();
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                for (int band = 0; band < 3; band++) {
                    int sample = expected.getRaster().getSample(x, y, Math.min(band, bands - 1));
                    sum += Math.abs((picture.rgb(x, y) >> (16 - 8 * band) & 0xFF) - sample);
                }
            }
        }
        return sum / (3.0 * picture.width() * picture.height());
    }
}

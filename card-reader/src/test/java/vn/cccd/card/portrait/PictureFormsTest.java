package vn.cccd.card.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.card.bytes.Bytes;

class PictureFormsTest {
    private static final BufferedImage COLOURED = SmallPictures.drawn(BufferedImage.TYPE_3BYTE_BGR);
    private static final BufferedImage GREY = SmallPictures.drawn(BufferedImage.TYPE_BYTE_GRAY);

    private final PortraitDecoder decoder = new PortraitDecoder();

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void aJpegMayBeProgressiveOrNotAndGreyOrNot(boolean progressive, boolean grey) {
        BufferedImage drawn = grey ? GREY : COLOURED;
        Picture picture =
                PortraitDecoderTest.decoded(decoder.decode(Faces.jpeg(SmallPictures.jpeg(drawn, progressive))));

        assertThat(PortraitDecoderTest.distance(picture, drawn)).isLessThan(6);
    }

    @ParameterizedTest
    @CsvSource({
        J2KImageWriteParam.FILTER_97 + ", false, false",
        J2KImageWriteParam.FILTER_97 + ", true, false",
        J2KImageWriteParam.FILTER_53 + ", false, true",
        J2KImageWriteParam.FILTER_53 + ", true, true"
    })
    void aJpeg2000MayLoseSomethingOrNothingAndBeGreyOrNot(String filter, boolean grey, boolean lossless) {
        BufferedImage drawn = grey ? GREY : COLOURED;
        Bytes file = SmallPictures.jpeg2000(drawn, settings -> {
            settings.setLossless(lossless);
            settings.setFilter(filter);
        });

        Picture picture = PortraitDecoderTest.decoded(decoder.decode(Faces.jpeg2000(file)));
        assertThat(PortraitDecoderTest.distance(picture, drawn)).isLessThan(lossless ? 0.001 : 3);
    }

    @Test
    void tilesArePutTogether() {
        Bytes file = SmallPictures.jpeg2000(COLOURED, settings -> {
            settings.setTilingMode(javax.imageio.ImageWriteParam.MODE_EXPLICIT);
            settings.setTiling(32, 24, 0, 0);
        });
        Picture picture = PortraitDecoderTest.decoded(decoder.decode(Faces.jpeg2000(file)));

        assertThat(PortraitDecoderTest.distance(picture, COLOURED)).isLessThan(3);
    }

    @Test
    void aBareCodestreamIsTheSamePicture() {
        Bytes file = SmallPictures.jpeg2000();

        assertThat(decoder.decode(Faces.jpeg2000(SmallPictures.codestream(file))))
                .isEqualTo(decoder.decode(Faces.jpeg2000(file)))
                .isInstanceOf(PortraitOutcome.Decoded.class);
    }

    @Test
    void whatFollowsThePictureIsOfNoMatter() {
        Bytes jpeg = SmallPictures.jpeg(COLOURED, false);
        Bytes codestream = SmallPictures.codestream(SmallPictures.jpeg2000());

        assertThat(decoder.decode(Faces.jpeg(Bytes.fromHex(jpeg.toHex() + "0000"))))
                .isEqualTo(decoder.decode(Faces.jpeg(jpeg)));
        assertThat(decoder.decode(Faces.jpeg2000(Bytes.fromHex(codestream.toHex() + "0000"))))
                .isEqualTo(decoder.decode(Faces.jpeg2000(codestream)));
    }

    @Test
    void luminanceAndDifferencesBecomeColours() {
        assertThat(TileCopy.luminanceToRgb(128, 128, 128)).isEqualTo(0x808080);
        assertThat(TileCopy.luminanceToRgb(76, 85, 255)).isEqualTo(0xFE0000);
    }
}

package vn.cccd.sim.lds;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jmrtd.lds.icao.DG2File;
import org.jmrtd.lds.iso19794.FaceImageInfo;
import org.jmrtd.lds.iso19794.FaceInfo;
import org.jmrtd.lds.iso39794.FaceImageDataBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.person.PictureFormat;
import vn.cccd.sim.person.Portrait;
import vn.cccd.sim.person.Sex;

/** Portraits and the files around them, judged by JMRTD and by picture decoders. */
class PortraitFileTest {
    @ParameterizedTest
    @CsvSource({"JPEG, 8000", "JPEG, 20000", "JPEG, 60000", "JPEG_2000, 8000", "JPEG_2000, 20000", "JPEG_2000, 60000"})
    void aPortraitIsAboutAsLargeAsAskedForAndCanBeDecoded(PictureFormat format, int size) throws IOException {
        Bytes picture = Portrait.of(Citizens.DUOM, format, size);

        assertThat(picture.length()).isBetween(5 * size / 6, 11 * size / 10);
        BufferedImage decoded = decoded(picture, format);
        assertThat(decoded.getWidth()).isEqualTo(Portrait.WIDTH);
        assertThat(decoded.getHeight()).isEqualTo(Portrait.HEIGHT);
        assertThat(Portrait.of(Citizens.DUOM, format, size)).isEqualTo(picture);
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void theBinaryRecordIsReadByJmrtd(PictureFormat format) throws IOException {
        Bytes picture = Portrait.of(Citizens.DUOM, format, 8_000);

        FaceImageInfo face = ((FaceInfo) jmrtd(file(picture, format, FaceFrame.ISO_19794_5))
                        .getSubRecords()
                        .getFirst())
                .getFaceImageInfos()
                .getFirst();

        assertThat(face.getMimeType()).isEqualTo(format == PictureFormat.JPEG ? "image/jpeg" : "image/jp2");
        assertThat(face.getWidth()).isEqualTo(Portrait.WIDTH);
        assertThat(face.getImageInputStream().readNBytes(face.getImageLength())).isEqualTo(picture.toArray());
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void theStructuredRecordIsReadByJmrtd(PictureFormat format) throws IOException {
        Bytes picture = Portrait.of(Citizens.DUOM, format, 8_000);

        var record = (FaceImageDataBlock) jmrtd(file(picture, format, FaceFrame.ISO_39794_5))
                .getSubRecords()
                .getFirst();
        var image = record.getRepresentationBlocks().getFirst().getImageRepresentation2DBlock();

        assertThat(image.getRepresentationData2DInputStream().readAllBytes()).isEqualTo(picture.toArray());
        var information = image.getImageInformation2DBlock();
        assertThat(information.getImageSizeBlock().getWidth()).isEqualTo(Portrait.WIDTH);
        assertThat(information.getImageSizeBlock().getHeight()).isEqualTo(Portrait.HEIGHT);
    }

    @ParameterizedTest
    @EnumSource(
            value = PictureDamage.class,
            names = {"UNDECODABLE", "WRONG_MARKERS", "NO_PICTURE"})
    void aDamagedPortraitIsNoPicture(PictureDamage damage) {
        Bytes damaged = damage.applyTo(Portrait.jpeg(Citizens.DUOM));

        assertThat(readable(damaged)).isFalse();
    }

    @Test
    void theBombClaimsManyPixelsInFewBytes() throws IOException {
        Bytes bomb = PictureDamage.BOMB.applyTo(Bytes.empty());

        assertThat(bomb.length()).isLessThan(400);
        ImageReader reader = new J2KImageReaderSpi().createReaderInstance(null);
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bomb.toArray())));
        assertThat(reader.getWidth(0)).isEqualTo(60_000);
        assertThat(reader.getHeight(0)).isEqualTo(60_000);
    }

    private static Bytes file(Bytes picture, PictureFormat format, FaceFrame frame) {
        Bytes file =
                FaceFile.of(new FaceFile.Picture(picture, format, Portrait.WIDTH, Portrait.HEIGHT), Sex.FEMALE, frame);
        assertThat(DataObject.parseAll(file)).map(List::size).contains(1);
        return file;
    }

    private static DG2File jmrtd(Bytes file) throws IOException {
        return new DG2File(new ByteArrayInputStream(file.toArray()));
    }

    private static BufferedImage decoded(Bytes picture, PictureFormat format) throws IOException {
        var input = new ByteArrayInputStream(picture.toArray());
        if (format == PictureFormat.JPEG) {
            return Objects.requireNonNull(ImageIO.read(input));
        }
        ImageReader reader = new J2KImageReaderSpi().createReaderInstance(null);
        reader.setInput(new MemoryCacheImageInputStream(input));
        return reader.read(0);
    }

    private static boolean readable(Bytes picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture.toArray())) != null;
        } catch (IOException none) {
            return false;
        }
    }
}

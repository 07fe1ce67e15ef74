package vn.cccd.card.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.Portrait;
import vn.cccd.sim.lds.PictureDamage;

class HostilePictureTest {
    /** Where fields are in a codestream as it is written here: SIZ after the start marker, COD after SIZ. */
    private static final int SIZE_FIELDS = 8;

    private final PortraitDecoder decoder = new PortraitDecoder();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyDamagedPictureOfTheSimulatorIsRefused(PictureDamage damage) {
        for (Bytes whole : new Bytes[] {Faces.JPEG, Faces.JPEG_2000}) {
            Bytes damaged = Bytes.copyOf(damage.applyTo(vn.cccd.sim.bytes.Bytes.copyOf(whole.toArray()))
                    .toArray());
            assertThat(decoder.decode(Faces.jpeg(damaged))).isInstanceOf(PortraitOutcome.Refused.class);
            assertThat(decoder.decode(Faces.jpeg2000(damaged))).isInstanceOf(PortraitOutcome.Refused.class);
        }
    }

    @Test
    void whatIsCutOffIsNotShown() {
        for (int percent = 1; percent < 100; percent += 7) {
            assertThat(decoder.decode(Faces.jpeg(cut(Faces.JPEG, percent)))).isEqualTo(refused("INCOMPLETE"));
            assertThat(decoder.decode(Faces.jpeg2000(cut(Faces.JPEG_2000, percent))))
                    .isEqualTo(refused("INCOMPLETE"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4, 0000ea60, TOO_LARGE",
        "0, 4, ffffffff, TOO_LARGE",
        "0, 4, 00000000, DAMAGED",
        "16, 8, 0000000100000001, TOO_COMPLEX",
        "16, 4, 00000000, DAMAGED",
        "24, 4, 00000001, DAMAGED",
        "32, 2, 0004, COLOURS_UNKNOWN",
        "34, 1, 25, COLOURS_UNKNOWN",
        "35, 2, 0202, COLOURS_UNKNOWN"
    })
    void aCodestreamThatWantsTooMuchIsRefused(int field, int bytes, String value, String reason) {
        Bytes codestream = SmallPictures.codestream(SmallPictures.jpeg2000());
        Bytes changed = changed(codestream, SIZE_FIELDS + field, bytes, value);

        assertThat(decoder.decode(Faces.jpeg2000(changed))).isEqualTo(refused(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "6, ffff, TOO_COMPLEX",
        "6, 0000, DAMAGED",
        "8, 01ff, TOO_COMPLEX",
        "9, 051f, DAMAGED",
        "4, 07, INCOMPLETE"
    })
    void aStyleThatWantsTooMuchIsRefused(int field, String value, String reason) {
        Bytes codestream = SmallPictures.codestream(SmallPictures.jpeg2000());
        int style = codestream.toHex().indexOf("ff52") / 2;
        Bytes changed = changed(codestream, style + field, value.length() / 2, value);

        assertThat(decoder.decode(Faces.jpeg2000(changed))).isEqualTo(refused(reason));
    }

    @Test
    void aMillionBlocksInTwoMegapixelsAreRefused() throws PictureException {
        PictureBytes size = new PictureBytes(Bytes.fromHex("0000" + "00000640" + "000004e2" + "00".repeat(8)
                + "00000640" + "000004e2" + "00".repeat(8) + "0003" + "070101".repeat(3)));
        CodestreamSize twoMegapixels = CodestreamSize.read(size);

        PictureBytes blocksOfFour =
                new PictureBytes(Bytes.fromHex("00" + "00" + "0002" + "01" + "05" + "0000" + "0001"));
        assertThat(reason(() -> CodingStyle.read(blocksOfFour, twoMegapixels))).isEqualTo(PictureRefusal.TOO_COMPLEX);
    }

    @Test
    void aJpegWithAThousandScansIsRefused() {
        Bytes jpeg = SmallPictures.jpeg(SmallPictures.drawn(BufferedImage.TYPE_3BYTE_BGR), false);
        int scan = jpeg.toHex().indexOf("ffda") / 2;
        String header = jpeg.slice(0, scan).toHex();
        String data = jpeg.slice(scan, jpeg.length() - 2).toHex();

        assertThat(decoder.decode(Faces.jpeg(Bytes.fromHex(header + data.repeat(1_000) + "ffd9"))))
                .isEqualTo(refused("TOO_COMPLEX"));
    }

    @Test
    void whatWeDoNotDecodeIsRefusedByName() {
        Bytes jpeg = SmallPictures.jpeg(SmallPictures.drawn(BufferedImage.TYPE_3BYTE_BGR), false);
        int frame = jpeg.toHex().indexOf("ffc0") / 2;

        assertThat(decoder.decode(Faces.jpeg(changed(jpeg, frame, 2, "ffc9")))).isEqualTo(refused("FEATURE_UNKNOWN"));
        assertThat(decoder.decode(Faces.jpeg(changed(jpeg, frame + 9, 1, "04"))))
                .isEqualTo(refused("COLOURS_UNKNOWN"));
        assertThat(decoder.decode(Faces.jpeg(changed(jpeg, frame + 5, 4, "ffffffff"))))
                .isEqualTo(refused("TOO_LARGE"));
        assertThat(decoder.decode(Faces.jpeg2000(Faces.JPEG))).isEqualTo(refused("FORMAT_UNKNOWN"));
        assertThat(decoder.decode(Faces.jpeg(Faces.JPEG_2000))).isEqualTo(refused("FORMAT_UNKNOWN"));
    }

    @Test
    void everyReasonCanBeNamed() {
        assertThat(EnumSet.allOf(PictureRefusal.class)).doesNotHaveDuplicates();
        Portrait nothing = Faces.jpeg(Bytes.empty());
        assertThat(decoder.decode(nothing)).isEqualTo(refused("INCOMPLETE"));
    }

    private interface Reading {
        Object read() throws PictureException;
    }

    private static PictureRefusal reason(Reading reading) {
        try {
            throw new AssertionError("accepted: " + reading.read());
        } catch (PictureException e) {
            return e.reason();
        }
    }

    private static PortraitOutcome refused(String reason) {
        return new PortraitOutcome.Refused(PictureRefusal.valueOf(reason));
    }

    private static Bytes cut(Bytes whole, int percent) {
        return whole.slice(0, whole.length() * percent / 100);
    }

    private static Bytes changed(Bytes bytes, int at, int length, String value) {
        assertThat(value).hasSize(2 * length);
        String hex = bytes.toHex();
        return Bytes.fromHex(hex.substring(0, 2 * at) + value + hex.substring(2 * (at + length)));
    }
}

package vn.cccd.sim.lds;

import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.person.PictureFormat;
import vn.cccd.sim.person.Sex;

/** DG2: one portrait in the frame of ISO/IEC 7816-11 (Doc 9303-10, 4.7.2). */
public final class FaceFile {
    private static final int PLAIN_RECORD = 0x5F2E;
    private static final int STRUCTURED_RECORD = 0x7F2E;

    private FaceFile() {}

    /**
     * A compressed picture.
     *
     * @param width in pixels
     * @param height in pixels
     */
    public record Picture(Bytes bytes, PictureFormat format, int width, int height) {}

    /** The file for {@code picture}. */
    public static Bytes of(Picture picture, Sex sex, FaceFrame frame) {
        Bytes record = switch (frame) {
            case ISO_19794_5 -> Tlv.of(PLAIN_RECORD, BinaryFaceRecord.of(picture, sex));
            case ISO_39794_5 -> Tlv.of(STRUCTURED_RECORD, Tlv.of(0xA1, StructuredFaceRecord.of(picture)));
        };
        Bytes template = Tlv.of(0x7F60, biometricHeader(frame), record);
        Bytes group = Tlv.of(0x7F61, Tlv.of(0x02, Bytes.of(0x01)), template);
        return Tlv.of(DataGroupTag.of(2), group);
    }

    private static Bytes biometricHeader(FaceFrame frame) {
        Bytes formatType = switch (frame) {
            case ISO_19794_5 -> Bytes.of(0x00, 0x08);
            case ISO_39794_5 -> Bytes.of(0x00, 0x2A);
        };
        return Tlv.of(
                0xA1,
                Tlv.of(0x80, Bytes.of(0x01, 0x01)), // version of the header
                Tlv.of(0x81, Bytes.of(0x02)), // facial features
                Tlv.of(0x82, Bytes.of(0x00)), // no subtype
                Tlv.of(0x87, Bytes.of(0x01, 0x01)), // format owner: ISO/IEC JTC 1/SC 37
                Tlv.of(0x88, formatType));
    }
}

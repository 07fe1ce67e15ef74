package vn.cccd.sim.lds;

import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.person.PictureFormat;

/** ISO/IEC 39794-5:2019, Annex A: the same as an ASN.1 structure with automatic tags, the optional parts left out. */
final class StructuredFaceRecord {
    private static final int FACE_IMAGE_DATA_BLOCK = 0x65;
    private static final int CAPTURE_DATE_YEAR = 2021;

    private StructuredFaceRecord() {}

    static Bytes of(FaceFile.Picture picture) {
        Bytes version = Tlv.of(0xA0, number(0x80, 3), number(0x81, 2019));
        int format = picture.format() == PictureFormat.JPEG ? 2 : 3; // 3: JPEG 2000 with losses
        Bytes information = Tlv.of(
                0xA1,
                Tlv.of(0xA0, number(0x80, format)),
                Tlv.of(0xA7, number(0x80, picture.width()), number(0x81, picture.height())));
        Bytes flat = Tlv.of(0xA0, Tlv.of(0x80, picture.bytes()), information);
        Bytes image = Tlv.of(0xA1, Tlv.of(0xA0, flat));
        Bytes capture = Tlv.of(0xA2, number(0x80, CAPTURE_DATE_YEAR));
        Bytes representation = Tlv.of(0x30, number(0x80, 1), image, capture);
        return Tlv.of(FACE_IMAGE_DATA_BLOCK, version, Tlv.of(0xA1, representation));
    }

    /** A number below 32,768. */
    private static Bytes number(int tag, int number) {
        return number < 0x80 ? Tlv.of(tag, Bytes.of(number)) : Tlv.of(tag, Bytes.of(number >> 8, number));
    }
}

package vn.cccd.sim.lds;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.person.Sex;

/** DG2: one portrait as ISO/IEC 19794-5 in the frame of ISO/IEC 7816-11 (Doc 9303-10, 4.7.2). */
public final class FaceFile {
    private static final int RECORD_HEADER_LENGTH = 14;
    private static final int FACE_HEADER_LENGTH = 32;

    private FaceFile() {}

    /** The file for a JPEG of {@code width} by {@code height} pixels. */
    public static Bytes of(Bytes jpeg, int width, int height, Sex sex) {
        Bytes biometricHeader = Tlv.of(
                0xA1,
                Tlv.of(0x80, Bytes.of(0x01, 0x01)), // version of the header
                Tlv.of(0x81, Bytes.of(0x02)), // facial features
                Tlv.of(0x82, Bytes.of(0x00)), // no subtype
                Tlv.of(0x87, Bytes.of(0x01, 0x01)), // format owner: ISO/IEC JTC 1/SC 37
                Tlv.of(0x88, Bytes.of(0x00, 0x08))); // format type: face image
        Bytes template = Tlv.of(0x7F60, biometricHeader, Tlv.of(0x5F2E, faceRecord(jpeg, width, height, sex)));
        Bytes group = Tlv.of(0x7F61, Tlv.of(0x02, Bytes.of(0x01)), template);
        return Tlv.of(DataGroupTag.of(2), group);
    }

    /** ISO/IEC 19794-5, 5.4 to 5.8: record header, facial information, image information, image. */
    private static Bytes faceRecord(Bytes jpeg, int width, int height, Sex sex) {
        int faceLength = FACE_HEADER_LENGTH + jpeg.length();
        ByteBuffer record = ByteBuffer.allocate(RECORD_HEADER_LENGTH + faceLength);
        record.put("FAC\0".getBytes(StandardCharsets.US_ASCII));
        record.put("010\0".getBytes(StandardCharsets.US_ASCII));
        record.putInt(record.capacity());
        record.putShort((short) 1); // faces
        record.putInt(faceLength);
        record.putShort((short) 0); // feature points
        record.put((byte) (sex == Sex.MALE ? 1 : 2));
        record.putShort((short) 0); // colour of eyes and hair not said
        record.put(new byte[3 + 2 + 3 + 3]); // properties, expression, pose and its uncertainty not said
        record.put((byte) 1); // full frontal
        record.put((byte) 0); // JPEG
        record.putShort((short) width);
        record.putShort((short) height);
        record.put((byte) 1); // 24-bit sRGB
        record.put((byte) 2); // from a digital camera
        record.putShort((short) 0); // device not said
        record.putShort((short) 0); // quality not said
        record.put(jpeg.toArray());
        return Bytes.copyOf(record.array());
    }
}

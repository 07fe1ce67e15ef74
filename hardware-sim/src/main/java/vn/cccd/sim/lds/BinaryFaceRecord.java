package vn.cccd.sim.lds;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.person.PictureFormat;
import vn.cccd.sim.person.Sex;

/** ISO/IEC 19794-5:2005, 5.4 to 5.8: record header, facial information, image information, image. */
final class BinaryFaceRecord {
    private static final int RECORD_HEADER_LENGTH = 14;
    private static final int FACE_HEADER_LENGTH = 32;

    private BinaryFaceRecord() {}

    static Bytes of(FaceFile.Picture picture, Sex sex) {
        int faceLength = FACE_HEADER_LENGTH + picture.bytes().length();
        ByteBuffer record = ByteBuffer.allocate(RECORD_HEADER_LENGTH + faceLength);
        record.put("FAC\0".getBytes(StandardCharsets.US_ASCII));
        record.put("010\0".getBytes(StandardCharsets.US_ASCII));
        record.putInt(record.capacity());
        record.putShort((short) 1); // faces
        record.putInt(faceLength);
        record.putShort((short) 0); // feature points
        record.put(sex(sex));
        record.putShort((short) 0); // colour of eyes and hair not said
        record.put(new byte[3 + 2 + 3 + 3]); // properties, expression, pose and its uncertainty not said
        record.put((byte) 1); // full frontal
        record.put((byte) (picture.format() == PictureFormat.JPEG ? 0 : 1));
        record.putShort((short) picture.width());
        record.putShort((short) picture.height());
        record.put((byte) 1); // 24-bit sRGB
        record.put((byte) 2); // from a digital camera
        record.putShort((short) 0); // device not said
        record.putShort((short) 0); // quality not said
        record.put(picture.bytes().toArray());
        return Bytes.copyOf(record.array());
    }

    private static byte sex(Sex sex) {
        return switch (sex) {
            case UNSPECIFIED -> 0;
            case MALE -> 1;
            case FEMALE -> 2;
        };
    }
}

package vn.cccd.sim.lds;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Finger;
import vn.cccd.sim.person.Fingerprint;

/** DG3: fingerprints, for terminals that have proven their right to them (Doc 9303-10, 4.7.3). */
public final class FingerprintFile {
    private static final int RECORD_HEADER_LENGTH = 32;
    private static final int FINGER_HEADER_LENGTH = 14;
    private static final int DOTS_PER_CENTIMETRE = 197;
    private static final int LIVE_SCAN_LEVEL = 31;
    private static final int QUALITY_NOT_SAID = 254;

    private FingerprintFile() {}

    /** A file without fingerprints, filled with the chip's serial number so that it differs from card to card (Doc 9303-10, 4.7.3). */
    public static Bytes empty(String chipSerial) {
        return file(0, Tlv.of(0x53, Bytes.fromHex(chipSerial)));
    }

    /** One drawn picture for each of {@code fingers}. */
    public static Bytes of(Citizen citizen, List<Finger> fingers) {
        Bytes templates = fingers.stream()
                .map(finger -> template(finger, Fingerprint.png(citizen, finger)))
                .reduce(Bytes.empty(), Bytes::join);
        return file(fingers.size(), templates);
    }

    private static Bytes file(int number, Bytes templates) {
        return Tlv.of(DataGroupTag.of(3), Tlv.of(0x7F61, Tlv.of(0x02, Bytes.of(number)), templates));
    }

    private static Bytes template(Finger finger, Bytes png) {
        Bytes header = Tlv.of(
                0xA1,
                Tlv.of(0x80, Bytes.of(0x01, 0x01)), // version of the header
                Tlv.of(0x81, Bytes.of(0x08)), // fingerprint
                Tlv.of(0x82, Bytes.of(finger.fromThumb() << 2 | (finger.right() ? 1 : 2))),
                Tlv.of(0x87, Bytes.of(0x01, 0x01)), // format owner: ISO/IEC JTC 1/SC 37
                Tlv.of(0x88, Bytes.of(0x00, 0x07))); // format type: finger image
        return Tlv.of(0x7F60, header, Tlv.of(0x5F2E, record(finger, png)));
    }

    /** ISO/IEC 19794-4:2005, 7.1 and 7.2: record header, finger header, image. */
    private static Bytes record(Finger finger, Bytes png) {
        int fingerLength = FINGER_HEADER_LENGTH + png.length();
        ByteBuffer record = ByteBuffer.allocate(RECORD_HEADER_LENGTH + fingerLength);
        record.put("FIR\0".getBytes(StandardCharsets.US_ASCII));
        record.put("010\0".getBytes(StandardCharsets.US_ASCII));
        record.putShort((short) 0).putInt(record.capacity()); // six bytes
        record.putShort((short) 0); // device not said
        record.putShort((short) LIVE_SCAN_LEVEL);
        record.put((byte) 1); // pictures
        record.put((byte) 2); // in dots per centimetre
        for (int resolution = 0; resolution < 4; resolution++) {
            record.putShort((short) DOTS_PER_CENTIMETRE);
        }
        record.put((byte) 8); // bits a pixel
        record.put((byte) 5); // PNG
        record.putShort((short) 0);
        record.putInt(fingerLength);
        record.put((byte) finger.position());
        record.put((byte) 1).put((byte) 1); // the first view of one
        record.put((byte) QUALITY_NOT_SAID);
        record.put((byte) 0); // plain, live
        record.putShort((short) Fingerprint.WIDTH).putShort((short) Fingerprint.HEIGHT);
        record.put((byte) 0);
        record.put(png.toArray());
        return Bytes.copyOf(record.array());
    }
}

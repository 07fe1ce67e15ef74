package vn.cccd.card.apdu;

import java.io.ByteArrayOutputStream;
import vn.cccd.card.bytes.Bytes;

/**
 * A command to the chip (ISO/IEC 7816-4, 5.1).
 *
 * @param expected the most bytes that the answer may have, 0 for none, up to 65536
 */
public record CardCommand(int cla, int ins, int p1, int p2, Bytes data, int expected) {
    private static final int LONGEST_SHORT_DATA = 255;
    private static final int LONGEST_SHORT_ANSWER = 256;

    public CardCommand {
        if (data.length() > 65_535 || expected < 0 || expected > 65_536) {
            throw new IllegalArgumentException("command too long");
        }
    }

    /** The same command with another expectation. */
    public CardCommand expecting(int bytes) {
        return new CardCommand(cla, ins, p1, p2, data, bytes);
    }

    /** Whether this needs the extended form of lengths. */
    public boolean extended() {
        return data.length() > LONGEST_SHORT_DATA || expected > LONGEST_SHORT_ANSWER;
    }

    /** The bytes that go to the chip. */
    public Bytes encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(cla);
        out.write(ins);
        out.write(p1);
        out.write(p2);
        boolean extended = extended();
        if (extended) {
            out.write(0);
        }
        if (!data.isEmpty()) {
            writeLength(out, data.length(), extended);
            out.writeBytes(data.toArray());
        }
        if (expected > 0) {
            writeLength(out, expected, extended);
        }
        return Bytes.copyOf(out.toByteArray());
    }

    private static void writeLength(ByteArrayOutputStream out, int length, boolean extended) {
        if (extended) {
            out.write(length >> 8);
        }
        out.write(length);
    }

    @Override
    public String toString() {
        return String.format("CardCommand[%02X%02X%02X%02X, %d, %d]", cla, ins, p1, p2, data.length(), expected);
    }
}

package vn.cccd.card.access;

import java.io.ByteArrayOutputStream;
import vn.cccd.card.access.crypto.Padding;
import vn.cccd.card.access.crypto.SessionKeys;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;

/** A command in its wrapping: {@code ['85' | '87'] ['97'] '8E'} (Doc 9303-11, 9.8.4). */
final class ProtectedCommand {
    private static final int SECURED = 0x0C;
    private static final int PLAIN_OBJECTS = 0x85;
    private static final int PADDED = 0x87;
    private static final int EXPECTED = 0x97;
    private static final int CHECKSUM = 0x8E;
    private static final int SHORT_ANSWER = 256;
    private static final int SHORT_DATA = 255;
    private static final int LONGEST_ANSWER = 65_536;

    private ProtectedCommand() {}

    /** Protects {@code command} under {@code counter}. It is extended when its own lengths, or those that protection gives it, demand it. */
    static CardCommand of(CardCommand command, SessionKeys keys, byte[] counter) {
        ByteArrayOutputStream objects = new ByteArrayOutputStream();
        if (!command.data().isEmpty()) {
            objects.writeBytes(cryptogram(command, keys, counter));
        }
        if (command.expected() > 0) {
            objects.writeBytes(expected(command.expected()));
        }
        byte[] header = {
            (byte) (command.cla() | SECURED), (byte) command.ins(), (byte) command.p1(), (byte) command.p2()
        };
        byte[] covered = joined(counter, Padding.add(header, keys.blockLength()), objects.toByteArray());
        byte[] checksum = objects.size() == 0 ? keys.checksum(covered) : keys.paddedChecksum(covered);
        objects.write(CHECKSUM);
        objects.write(checksum.length);
        objects.writeBytes(checksum);
        boolean extended = command.expected() > SHORT_ANSWER || objects.size() > SHORT_DATA;
        return new CardCommand(
                command.cla() | SECURED,
                command.ins(),
                command.p1(),
                command.p2(),
                Bytes.copyOf(objects.toByteArray()),
                extended ? LONGEST_ANSWER : SHORT_ANSWER);
    }

    /** Commands of odd instructions carry data objects, which need no word about their padding. */
    private static byte[] cryptogram(CardCommand command, SessionKeys keys, byte[] counter) {
        byte[] encrypted = keys.encrypt(counter, Padding.add(command.data().toArray(), keys.blockLength()));
        boolean odd = (command.ins() & 1) != 0;
        byte[] value = odd ? encrypted : joined(new byte[] {1}, encrypted);
        return new Tlv(odd ? PLAIN_OBJECTS : PADDED, Bytes.copyOf(value))
                .encode()
                .toArray();
    }

    private static byte[] expected(int length) {
        return length <= SHORT_ANSWER
                ? new byte[] {(byte) EXPECTED, 1, (byte) length}
                : new byte[] {(byte) EXPECTED, 2, (byte) (length >> 8), (byte) length};
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}

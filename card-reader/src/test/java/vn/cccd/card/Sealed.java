package vn.cccd.card;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/** Serialised evidence with another content and a checksum that fits. */
final class Sealed {
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;

    private Sealed() {}

    /** With a byte changed somewhere in the body. */
    static Bytes again(Bytes evidence, Random random) {
        byte[] body = body(evidence).encode().toArray();
        body[random.nextInt(body.length)] = (byte) random.nextInt();
        return sealed(Bytes.copyOf(body));
    }

    static Bytes withMoreFields(Bytes evidence) {
        List<Tlv> fields = fields(evidence);
        fields.add(new Tlv(SEQUENCE, Bytes.empty()));
        fields.add(new Tlv(OCTETS, Bytes.fromHex("0102")));
        return sealed(sequence(fields));
    }

    static Bytes ofFormat(Bytes evidence, int format) {
        List<Tlv> fields = fields(evidence);
        fields.set(0, new Tlv(0x02, Bytes.copyOf(new byte[] {(byte) format})));
        return sealed(sequence(fields));
    }

    private static Tlv body(Bytes evidence) {
        try {
            return Tlv.parse(evidence).children().getFirst();
        } catch (TlvException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Tlv> fields(Bytes evidence) {
        try {
            return new ArrayList<>(body(evidence).children());
        } catch (TlvException e) {
            throw new AssertionError(e);
        }
    }

    private static Bytes sealed(Bytes body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(body.toArray());
        out.writeBytes(new Tlv(OCTETS, body.sha256()).encode().toArray());
        return new Tlv(SEQUENCE, Bytes.copyOf(out.toByteArray())).encode();
    }

    private static Bytes sequence(List<Tlv> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fields.forEach(field -> out.writeBytes(field.encode().toArray()));
        return new Tlv(SEQUENCE, Bytes.copyOf(out.toByteArray())).encode();
    }
}

package vn.cccd.sim.chip;

import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/**
 * A command in any of the forms of ISO/IEC 7816-3, 12.1.3.
 *
 * @param header CLA, INS, P1, P2
 * @param expected most bytes of answer that are asked for; 0 when none, 256 and 65,536 stand for "as many as there are"
 * @param room most bytes of data that fit into the answer
 */
record CommandApdu(Bytes header, Bytes data, int expected, int room, boolean extended) {
    private static final int SHORT_MAXIMUM = 0x100;
    private static final int EXTENDED_MAXIMUM = 0x10000;

    /** Takes all bytes or refuses. */
    static Optional<CommandApdu> parse(Bytes apdu) {
        if (apdu.length() < 4) {
            return Optional.empty();
        }
        Bytes header = apdu.first(4);
        Bytes body = apdu.from(4);
        if (body.isEmpty()) {
            return Optional.of(of(header, Bytes.empty(), 0, false));
        }
        if (body.length() == 1) {
            return Optional.of(of(header, Bytes.empty(), atMost(body, SHORT_MAXIMUM), false));
        }
        return body.at(0) != 0 ? parseShort(header, body) : parseExtended(header, body);
    }

    private static Optional<CommandApdu> parseShort(Bytes header, Bytes body) {
        int end = 1 + body.at(0);
        if (body.length() == end) {
            return Optional.of(of(header, body.from(1), 0, false));
        }
        if (body.length() == end + 1) {
            return Optional.of(of(header, body.slice(1, end), atMost(body.from(end), SHORT_MAXIMUM), false));
        }
        return Optional.empty();
    }

    private static Optional<CommandApdu> parseExtended(Bytes header, Bytes body) {
        if (body.length() < 3) {
            return Optional.empty();
        }
        if (body.length() == 3) {
            return Optional.of(of(header, Bytes.empty(), atMost(body.from(1), EXTENDED_MAXIMUM), true));
        }
        int end = 3 + body.slice(1, 3).toUnsigned().intValue();
        if (end > 3 && body.length() == end) {
            return Optional.of(of(header, body.from(3), 0, true));
        }
        if (end > 3 && body.length() == end + 2) {
            return Optional.of(of(header, body.slice(3, end), atMost(body.from(end), EXTENDED_MAXIMUM), true));
        }
        return Optional.empty();
    }

    private static CommandApdu of(Bytes header, Bytes data, int expected, boolean extended) {
        return new CommandApdu(header, data, expected, expected, extended);
    }

    /** An Le field; zero stands for the maximum. */
    static int atMost(Bytes field, int maximum) {
        int number = field.toUnsigned().intValue();
        return number == 0 ? maximum : number;
    }

    int cla() {
        return header.at(0);
    }

    int ins() {
        return header.at(1);
    }

    int p1() {
        return header.at(2);
    }

    int p2() {
        return header.at(3);
    }

    /** P1 and P2 as one number. */
    int parameters() {
        return p1() << 8 | p2();
    }

    boolean secured() {
        return (cla() & 0x0C) == 0x0C;
    }

    /** More parts of the same command follow (ISO/IEC 7816-4, 5.3.3). */
    boolean chained() {
        return (cla() & 0x10) != 0;
    }

    /** Nothing in particular was asked for: as much as there is. */
    boolean expectsWhatThereIs() {
        return expected == SHORT_MAXIMUM || expected == EXTENDED_MAXIMUM;
    }
}

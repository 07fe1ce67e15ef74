package vn.cccd.sim.trace;

import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/**
 * A command in any of the forms of ISO/IEC 7816-3, 12.1.3, cut where its parts begin.
 *
 * @param header CLA, INS, P1, P2
 * @param dataLength the Lc field as sent, empty when there is no data
 * @param answerLength the Le field as sent, empty when there is none
 */
record CommandParts(Bytes header, Bytes dataLength, Bytes data, Bytes answerLength) {
    /** Takes all bytes or refuses. */
    static Optional<CommandParts> of(Bytes command) {
        int length = command.length();
        if (length < 4) {
            return Optional.empty();
        }
        if (length <= 5) {
            return Optional.of(cut(command, 4, 4));
        }
        boolean extended = command.at(4) == 0;
        if (extended && length == 7) {
            return Optional.of(cut(command, 4, 4));
        }
        int dataFrom = extended ? 7 : 5;
        if (length < dataFrom) {
            return Optional.empty();
        }
        int dataTo = dataFrom + (extended ? command.at(5) << 8 | command.at(6) : command.at(4));
        int answerLength = length - dataTo;
        boolean fits = answerLength == 0 || answerLength == (extended ? 2 : 1);
        return dataTo > dataFrom && fits ? Optional.of(cut(command, dataFrom, dataTo)) : Optional.empty();
    }

    private static CommandParts cut(Bytes command, int dataFrom, int dataTo) {
        return new CommandParts(
                command.first(4), command.slice(4, dataFrom), command.slice(dataFrom, dataTo), command.from(dataTo));
    }

    CommandParts with(Bytes otherData) {
        return new CommandParts(header, dataLength, otherData, answerLength);
    }

    Bytes joined() {
        return Bytes.join(header, dataLength, data, answerLength);
    }

    int instruction() {
        return header.at(1);
    }

    int p1() {
        return header.at(2);
    }

    int p2() {
        return header.at(3);
    }

    /** Sent under secure messaging (ISO/IEC 7816-4, 5.4.1). */
    boolean secured() {
        return (header.at(0) & 0x0C) == 0x0C;
    }
}

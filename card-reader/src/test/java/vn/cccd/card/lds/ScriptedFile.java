package vn.cccd.card.lds;

import java.util.ArrayList;
import java.util.List;
import vn.cccd.card.apdu.CardChannel;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;

/** One file on a chip with habits of its own. */
final class ScriptedFile implements CardChannel {
    /** The most that the chip gives at once. */
    int mostAtOnce = 65_536;

    /** The answer to a command that asks for more than that. */
    int tooMuch = 0x6700;

    /** Whether the chip refuses to be asked for more than there is, naming what there is. */
    boolean exact;

    /** The selections that the chip knows, by P2; for others the answer is {@link #unknownForm}. */
    List<Integer> selections = List.of(0x0C);

    int unknownForm = 0x6A86;

    /** The answer to a read by short identifier; 9000 for a chip that does that. */
    int byShortIdentifier = 0x9000;

    /** The chip is gone as soon as it is asked for bytes from here on. */
    int silentFrom = Integer.MAX_VALUE;

    int commands;
    int delivered;

    final List<Integer> expectations = new ArrayList<>();
    private final Bytes content;
    private boolean selected;

    ScriptedFile(Bytes content) {
        this.content = content;
    }

    /** The same chip once more, with nothing selected. */
    void putBack() {
        silentFrom = Integer.MAX_VALUE;
        selected = false;
    }

    @Override
    public CardResponse transmit(CardCommand command) throws CardException {
        commands++;
        return switch (command.ins()) {
            case 0xA4 -> select(command);
            case 0xB0 -> readEven(command);
            case 0xB1 -> wrapped(command);
            default -> new CardResponse(Bytes.empty(), 0x6D00);
        };
    }

    private CardResponse select(CardCommand command) {
        if (!selections.contains(command.p2())) {
            return new CardResponse(Bytes.empty(), unknownForm);
        }
        selected = true;
        return new CardResponse(command.p2() == 0 ? Bytes.fromHex("6f00") : Bytes.empty(), 0x9000);
    }

    private CardResponse readEven(CardCommand command) throws CardException {
        if ((command.p1() & 0x80) != 0) {
            if (byShortIdentifier != 0x9000) {
                return new CardResponse(Bytes.empty(), byShortIdentifier);
            }
            selected = true;
            return read(command.p2(), command.expected());
        }
        return selected
                ? read(command.p1() << 8 | command.p2(), command.expected())
                : new CardResponse(Bytes.empty(), 0x6986);
    }

    private CardResponse wrapped(CardCommand command) throws CardException {
        Bytes data = command.data();
        int offset = data.at(2) << 16 | data.at(3) << 8 | data.at(4);
        CardResponse plain = read(offset, command.expected() - 4);
        return plain.data().isEmpty() ? plain : new CardResponse(new Tlv(0x53, plain.data()).encode(), plain.status());
    }

    private CardResponse read(int offset, int expected) throws CardException {
        if (offset >= silentFrom) {
            throw new CardException(CardException.Reason.CARD_GONE, "gone");
        }
        expectations.add(expected);
        if (expected > mostAtOnce) {
            return new CardResponse(Bytes.empty(), tooMuch);
        }
        int available = content.length() - offset;
        if (available <= 0) {
            return new CardResponse(Bytes.empty(), 0x6B00);
        }
        if (exact && expected > available) {
            return new CardResponse(Bytes.empty(), available > 255 ? 0x6700 : 0x6C00 | available);
        }
        int end = offset + Math.min(expected, available);
        delivered += end - offset;
        return new CardResponse(content.slice(offset, end), end < offset + expected ? 0x6282 : 0x9000);
    }
}

package vn.cccd.card.apdu;

import java.io.ByteArrayOutputStream;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLink;
import vn.cccd.card.pcsc.CardLinkException;

/** The link as it is: fetches what waits ({@code 61xx}), repeats with the length the chip names ({@code 6Cxx}), counts. */
public final class PlainChannel implements CardChannel {
    private static final int LONGEST_ANSWER = 65_538;
    private static final int MOST_PIECES = 300;

    private final CardLink link;
    private final Traffic traffic;
    private final Deadline deadline;

    public PlainChannel(CardLink link, Traffic traffic) {
        this(link, traffic, Deadline.none());
    }

    /** After {@code deadline} no more commands are sent: the card counts as mute. */
    public PlainChannel(CardLink link, Traffic traffic, Deadline deadline) {
        this.link = link;
        this.traffic = traffic;
        this.deadline = deadline;
    }

    public Traffic traffic() {
        return traffic;
    }

    @Override
    public CardResponse transmit(CardCommand command) throws CardException {
        CardResponse response = exchange(command);
        if (StatusWord.isWrongExpectation(response.status())) {
            int expected = response.status() & 0xFF;
            return exchange(command.expecting(expected == 0 ? 256 : expected));
        }
        return response;
    }

    /** Sends a command once; the chip's {@code 6Cxx} is left to the caller, for whom a repetition may not be the same. */
    public CardResponse exchange(CardCommand command) throws CardException {
        CardResponse response = once(command);
        if (!StatusWord.isMoreToCome(response.status())) {
            return response;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int piece = 0; StatusWord.isMoreToCome(response.status()); piece++) {
            whole.writeBytes(response.data().toArray());
            if (piece == MOST_PIECES || whole.size() > LONGEST_ANSWER) {
                throw new CardException(Reason.HOSTILE, "the chip does not stop answering");
            }
            int waiting = response.status() & 0xFF;
            response = once(new CardCommand(0, 0xC0, 0, 0, Bytes.empty(), waiting == 0 ? 256 : waiting));
        }
        whole.writeBytes(response.data().toArray());
        return new CardResponse(Bytes.copyOf(whole.toByteArray()), response.status());
    }

    private CardResponse once(CardCommand command) throws CardException {
        if (deadline.over()) {
            throw new CardException(Reason.CARD_MUTE, "the chip takes too long");
        }
        Bytes encoded = command.encode();
        traffic.sent(encoded.length());
        Bytes answer = transmit(encoded);
        traffic.received(answer.length());
        if (answer.length() < 2) {
            throw new CardException(Reason.CARD_MUTE, "the chip gave an empty answer");
        }
        if (answer.length() > LONGEST_ANSWER) {
            throw new CardException(Reason.HOSTILE, "an answer longer than any command can ask for");
        }
        int end = answer.length() - 2;
        CardResponse response = new CardResponse(answer.slice(0, end), answer.at(end) << 8 | answer.at(end + 1));
        if (command.extended() && response.status() != StatusWord.WRONG_LENGTH) {
            traffic.extendedWorked();
        }
        return response;
    }

    /** Lets the chip forget everything. */
    public void reset() throws CardException {
        try {
            link.reset();
        } catch (CardLinkException e) {
            throw broken(e);
        }
    }

    private Bytes transmit(Bytes command) throws CardException {
        try {
            return link.transmit(command);
        } catch (CardLinkException e) {
            throw broken(e);
        }
    }

    private static CardException broken(CardLinkException e) {
        Reason reason = switch (e.reason()) {
            case CARD_GONE -> Reason.CARD_GONE;
            case CARD_MUTE -> Reason.CARD_MUTE;
            case READER_GONE -> Reason.READER_GONE;
            case SERVICE_GONE -> Reason.SERVICE_GONE;
            case CARD_UNSUPPORTED -> Reason.NOT_SUPPORTED;
            case FAILED -> Reason.LINK_FAILED;
        };
        return new CardException(reason, "the link to the card: " + e.reason(), e);
    }
}

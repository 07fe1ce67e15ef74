package vn.cccd.card.access;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import vn.cccd.card.access.crypto.SessionKeys;
import vn.cccd.card.apdu.CardChannel;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.apdu.StatusWord;
import vn.cccd.card.bytes.Bytes;

/**
 * Secure messaging (Doc 9303-11, 9.8).
 *
 * <p><b>Security guarantees.</b> Data and status that {@link #transmit} returns were authenticated by the chip with the session's
 * keys and counter, with one exception that carries no data: an unprotected {@code 6700}, on which the counter is set back, so
 * that a shorter command can follow, as it is when the reader does not carry a command of extended length. Any other unprotected answer, and any that does not stand the check, ends the channel.
 */
final class SecureChannel implements CardChannel {
    private final PlainChannel plain;
    private final SessionKeys keys;
    private final SendSequenceCounter counter;
    private Optional<ProtectedExchange> first = Optional.empty();
    private boolean over;

    /** Begins with a counter of zero, as PACE and Chip Authentication do. */
    SecureChannel(PlainChannel plain, SessionKeys keys) {
        this(plain, keys, new byte[keys.blockLength()]);
    }

    SecureChannel(PlainChannel plain, SessionKeys keys, byte[] counter) {
        this.plain = plain;
        this.keys = keys;
        this.counter = new SendSequenceCounter(counter);
    }

    /** The first command that was answered under these keys, and its answer. */
    Optional<ProtectedExchange> first() {
        return first;
    }

    @Override
    public CardResponse transmit(CardCommand command) throws CardException {
        if (over) {
            throw new CardException(Reason.CHANNEL_LOST, "the secure channel is over");
        }
        counter.up();
        CardCommand wrapped = ProtectedCommand.of(command, keys, counter.value());
        CardResponse answer = exchange(wrapped);
        return ProtectedAnswer.hasChecksum(answer) ? opened(wrapped, answer) : unprotected(answer);
    }

    private CardResponse exchange(CardCommand wrapped) throws CardException {
        try {
            return plain.exchange(wrapped);
        } catch (CardException e) {
            if (e.reason() == Reason.LINK_FAILED && wrapped.extended()) {
                // More than the reader carries: the chip has not seen it.
                counter.down();
            }
            throw e;
        }
    }

    private CardResponse unprotected(CardResponse answer) throws CardException {
        if (answer.status() != StatusWord.WRONG_LENGTH) {
            over = true;
            boolean missing = answer.status() == StatusWord.FILE_NOT_FOUND;
            throw new CardException(
                    missing ? Reason.FILE_MISSING : Reason.CHANNEL_LOST,
                    "unprotected status " + answer.statusText() + " in the secure channel");
        }
        counter.down();
        return new CardResponse(Bytes.empty(), answer.status());
    }

    private CardResponse opened(CardCommand wrapped, CardResponse answer) throws CardException {
        counter.up();
        over = true;
        CardResponse open = ProtectedAnswer.parse(answer).open(keys, counter.value(), answer.status());
        over = false;
        if (first.isEmpty()) {
            first = Optional.of(new ProtectedExchange(wrapped.encode(), encoded(answer)));
        }
        return open;
    }

    private static Bytes encoded(CardResponse answer) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(answer.data().toArray());
        whole.write(answer.status() >> 8);
        whole.write(answer.status());
        return Bytes.copyOf(whole.toByteArray());
    }
}

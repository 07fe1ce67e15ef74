package vn.cccd.card.access;

import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.jmrtd.protocol.AESSecureMessagingWrapper;
import org.jmrtd.protocol.DESedeSecureMessagingWrapper;
import org.jmrtd.protocol.SecureMessagingWrapper;
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
 * that a shorter command can follow. Any other unprotected answer ends the channel.
 */
final class SecureChannel implements CardChannel {
    private static final int SHORT_ANSWER = 256;
    private static final int LONGEST_ANSWER = 65_536;

    private final PlainChannel plain;
    private SecureMessagingWrapper wrapper;
    private boolean over;

    SecureChannel(PlainChannel plain, SecureMessagingWrapper wrapper) {
        this.plain = plain;
        this.wrapper = wrapper;
    }

    SecureMessagingWrapper wrapper() {
        return wrapper;
    }

    @Override
    public CardResponse transmit(CardCommand command) throws CardException {
        if (over) {
            throw new CardException(Reason.CHANNEL_LOST, "the secure channel is over");
        }
        CardResponse answer = plain.exchange(wrap(command));
        if (!ProtectedAnswer.hasChecksum(answer)) {
            return unprotected(answer);
        }
        return unwrap(answer);
    }

    private CardCommand wrap(CardCommand command) throws CardException {
        try {
            CommandAPDU wrapped = wrapper.wrap(new CommandAPDU(
                    command.cla(),
                    command.ins(),
                    command.p1(),
                    command.p2(),
                    command.data().toArray(),
                    command.expected()));
            Bytes data = Bytes.copyOf(wrapped.getData());
            boolean extended = command.expected() > SHORT_ANSWER || data.length() > 255;
            return new CardCommand(
                    wrapped.getCLA(),
                    wrapped.getINS(),
                    wrapped.getP1(),
                    wrapped.getP2(),
                    data,
                    extended ? LONGEST_ANSWER : SHORT_ANSWER);
        } catch (RuntimeException e) {
            throw new CardException(Reason.DAMAGED, "a command could not be protected", e);
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
        wrapper = beforeTheLastCommand(wrapper);
        return new CardResponse(Bytes.empty(), answer.status());
    }

    private CardResponse unwrap(CardResponse answer) throws CardException {
        ProtectedAnswer.check(answer);
        try {
            byte[] whole = new byte[answer.data().length() + 2];
            System.arraycopy(answer.data().toArray(), 0, whole, 0, whole.length - 2);
            whole[whole.length - 2] = (byte) (answer.status() >> 8);
            whole[whole.length - 1] = (byte) answer.status();
            ResponseAPDU open = wrapper.unwrap(new ResponseAPDU(whole));
            // The inner status, where there is one, was found to be the same.
            return new CardResponse(Bytes.copyOf(open.getData()), answer.status());
        } catch (RuntimeException e) {
            over = true;
            throw new CardException(Reason.DAMAGED, "an answer's checksum or padding is wrong", e);
        }
    }

    private static SecureMessagingWrapper beforeTheLastCommand(SecureMessagingWrapper wrapper) throws CardException {
        SecretKey encryption = wrapper.getEncryptionKey();
        SecretKey mac = wrapper.getMACKey();
        long counter = wrapper.getSendSequenceCounter() - 1;
        try {
            return wrapper instanceof AESSecureMessagingWrapper
                    ? new AESSecureMessagingWrapper(encryption, mac, SHORT_ANSWER, true, counter)
                    : new DESedeSecureMessagingWrapper(encryption, mac, SHORT_ANSWER, true, counter);
        } catch (GeneralSecurityException e) {
            throw new CardException(Reason.DAMAGED, "the secure channel could not go on", e);
        }
    }
}

package vn.cccd.card.access;

import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.APDULevelBACCapable;
import org.jmrtd.BACKey;
import org.jmrtd.protocol.BACProtocol;
import org.jspecify.annotations.Nullable;
import vn.cccd.card.apdu.CardChannel;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.apdu.StatusWord;
import vn.cccd.card.bytes.Bytes;

/** Basic Access Control (Doc 9303-11, 4.3), with one try for a key: the library's own sender would repeat a refused one. */
final class Bac {
    private static final int ANSWER = 256;

    private Bac() {}

    /** Opens the application that is selected. */
    static SecureChannel open(PlainChannel channel, AccessKey.Mrz key) throws CardException {
        Messages messages = new Messages(channel);
        try {
            var protocol = new BACProtocol(messages, ANSWER, true);
            var result = protocol.doBAC(new BACKey(key.documentNumber(), key.birthDate(), key.expiryDate()));
            return new SecureChannel(channel, result.getWrapper());
        } catch (CardServiceException | RuntimeException e) {
            throw messages.ended(e);
        }
    }

    private static final class Messages implements APDULevelBACCapable {
        private static final int CHALLENGE = 8;
        private static final int MUTUAL = 40;

        private final CardChannel channel;
        private boolean keySent;
        private int status = StatusWord.OK;
        private @Nullable CardException broken;

        Messages(CardChannel channel) {
            this.channel = channel;
        }

        @Override
        public byte[] sendGetChallenge() throws CardServiceException {
            CardResponse response = send(new CardCommand(0, 0x84, 0, 0, Bytes.empty(), CHALLENGE));
            if (!response.ok() || response.data().length() != CHALLENGE) {
                throw new CardServiceException("no challenge", status);
            }
            return response.data().toArray();
        }

        @Override
        public byte[] sendMutualAuth(byte[] ours, byte[] theirs, byte[] share, SecretKey encryption, SecretKey mac)
                throws CardServiceException {
            keySent = true;
            try {
                Bytes cryptogram = MutualAuthentication.command(ours, theirs, share, encryption, mac);
                CardResponse response = send(new CardCommand(0, 0x82, 0, 0, cryptogram, MUTUAL));
                if (response.status() == StatusWord.WRONG_LENGTH) {
                    // Some chips want the whole short length instead (R2-p1_v2_sIII_0035); the key was not judged.
                    response = send(new CardCommand(0, 0x82, 0, 0, cryptogram, ANSWER));
                }
                if (!response.ok() || response.data().length() != MUTUAL) {
                    throw new CardServiceException("refused", status);
                }
                return MutualAuthentication.answer(response.data(), ours, theirs, encryption, mac);
            } catch (GeneralSecurityException e) {
                throw new CardServiceException("the chip's part of BAC does not fit", e);
            }
        }

        private CardResponse send(CardCommand command) throws CardServiceException {
            try {
                CardResponse response = channel.transmit(command);
                status = response.status();
                return response;
            } catch (CardException e) {
                broken = e;
                throw new CardServiceException("no answer", e);
            }
        }

        CardException ended(Exception cause) {
            if (broken != null) {
                return broken;
            }
            String text = String.format("BAC answered %04X", status);
            if (status == StatusWord.OK) {
                return new CardException(Reason.DAMAGED, "the chip's part of BAC does not fit", cause);
            }
            if (status == StatusWord.AUTHENTICATION_BLOCKED || status == 0x63C0) {
                return new CardException(Reason.BLOCKED, text, cause);
            }
            return new CardException(keySent ? Reason.KEY_REFUSED : Reason.NOT_SUPPORTED, text, cause);
        }
    }
}

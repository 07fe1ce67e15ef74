package vn.cccd.card.access;

import java.io.ByteArrayOutputStream;
import net.sf.scuba.smartcards.APDUWrapper;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.APDULevelPACECapable;
import org.jmrtd.Util;
import org.jspecify.annotations.Nullable;
import vn.cccd.card.apdu.CardChannel;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.apdu.StatusWord;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/** The commands of PACE (Doc 9303-11, 4.4.4), and how far they came: the library reports all endings alike. */
final class PaceMessages implements APDULevelPACECapable {
    private static final int TOKENS_STEP = 4;

    private final CardChannel channel;
    private int step;
    private @Nullable CardException broken;
    private int status = StatusWord.OK;

    PaceMessages(CardChannel channel) {
        this.channel = channel;
    }

    /** Which command was sent last: 0 is the choice of protocol and key, 4 the exchange of tokens. */
    int step() {
        return step;
    }

    /** The first status that ended it, or {@code 9000}. */
    int status() {
        return status;
    }

    /** The exception of the channel that ended it. */
    @Nullable CardException broken() {
        return broken;
    }

    boolean atTokens() {
        return step == TOKENS_STEP;
    }

    @Override
    public void sendMSESetATMutualAuth(
            @Nullable APDUWrapper wrapper, String oid, int keyReference, byte @Nullable [] parameterReference)
            throws CardServiceException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(Util.toOIDBytes(oid));
        data.writeBytes(new byte[] {(byte) 0x83, 1, (byte) keyReference});
        if (parameterReference != null) {
            data.write(0x84);
            data.write(parameterReference.length);
            data.writeBytes(parameterReference);
        }
        CardResponse response = send(new CardCommand(0, 0x22, 0xC1, 0xA4, Bytes.copyOf(data.toByteArray()), 0));
        // A warning that tells how many tries are left is no refusal (BSI TR-03110-3, B.11.1).
        if (!response.ok() && !StatusWord.isTriesLeft(response.status())) {
            throw ended(response);
        }
    }

    @Override
    public byte[] sendGeneralAuthenticate(@Nullable APDUWrapper wrapper, byte[] data, int expected, boolean last)
            throws CardServiceException {
        step++;
        Bytes command = new Tlv(0x7C, Bytes.copyOf(data)).encode();
        CardResponse response = send(new CardCommand(last ? 0 : 0x10, 0x86, 0, 0, command, expected));
        if (!response.ok()) {
            throw ended(response);
        }
        try {
            return Tlv.parse(response.data()).value().toArray();
        } catch (TlvException e) {
            throw new CardServiceException("no dynamic authentication data", e);
        }
    }

    private CardResponse send(CardCommand command) throws CardServiceException {
        try {
            return channel.transmit(command);
        } catch (CardException e) {
            broken = e;
            throw new CardServiceException("no answer", e);
        }
    }

    private CardServiceException ended(CardResponse response) {
        status = response.status();
        return new CardServiceException("refused", status);
    }
}

package vn.cccd.card.access;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import net.sf.scuba.smartcards.APDUWrapper;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.APDULevelEACCACapable;
import org.jmrtd.Util;
import org.jspecify.annotations.Nullable;
import vn.cccd.card.apdu.CardChannel;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.apdu.StatusWord;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;

/**
 * The commands of Chip Authentication (Doc 9303-11, 6.2.4). After a refusal nothing more is sent, except that a key too long for
 * one command goes in pieces.
 */
final class ChipAuthenticationMessages implements APDULevelEACCACapable {
    private static final int MANAGE = 0x22;
    private static final int ANSWER = 256;

    private final CardChannel channel;
    private int status = StatusWord.OK;
    private @Nullable CardException broken;
    private Bytes terminalKey = Bytes.empty();

    ChipAuthenticationMessages(CardChannel channel) {
        this.channel = channel;
    }

    @Nullable CardException broken() {
        return broken;
    }

    /** Whether the chip said no with a protected status word, so that the session stands and it may be asked for something else. */
    boolean refusedInGoodOrder() {
        return broken == null && status != StatusWord.OK;
    }

    String statusText() {
        return String.format("%04X", status);
    }

    /** Our public key as it was sent. */
    Bytes terminalKey() {
        return terminalKey;
    }

    @Override
    public void sendMSEKAT(@Nullable APDUWrapper wrapper, byte[] keyData, byte @Nullable [] idData)
            throws CardServiceException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(keyData);
        if (idData != null) {
            data.writeBytes(idData);
        }
        terminalKey = Bytes.copyOf(keyData);
        send(new CardCommand(0, MANAGE, 0x41, 0xA6, Bytes.copyOf(data.toByteArray()), 0));
    }

    @Override
    public void sendMSESetATIntAuth(@Nullable APDUWrapper wrapper, String oid, @Nullable BigInteger keyId)
            throws CardServiceException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(Util.toOIDBytes(oid));
        if (keyId != null && keyId.signum() >= 0) {
            data.writeBytes(
                    new Tlv(0x84, Bytes.copyOf(Util.i2os(keyId))).encode().toArray());
        }
        send(new CardCommand(0, MANAGE, 0x41, 0xA4, Bytes.copyOf(data.toByteArray()), 0));
    }

    @Override
    public byte[] sendGeneralAuthenticate(@Nullable APDUWrapper wrapper, byte[] data, boolean last)
            throws CardServiceException {
        if (terminalKey.isEmpty()) {
            terminalKey = Bytes.copyOf(data);
        }
        Bytes command = new Tlv(0x7C, Bytes.copyOf(data)).encode();
        return send(new CardCommand(last ? 0 : 0x10, 0x86, 0, 0, command, ANSWER))
                .data()
                .toArray();
    }

    private CardResponse send(CardCommand command) throws CardServiceException {
        if (broken != null || (status != StatusWord.OK && status != StatusWord.WRONG_LENGTH)) {
            throw new CardServiceException("already refused", status);
        }
        try {
            CardResponse response = channel.transmit(command);
            status = response.status();
            if (!response.ok()) {
                throw new CardServiceException("refused", status);
            }
            return response;
        } catch (CardException e) {
            broken = e;
            throw new CardServiceException("no answer", e);
        }
    }
}

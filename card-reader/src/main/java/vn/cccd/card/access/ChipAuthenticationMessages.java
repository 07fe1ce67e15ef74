package vn.cccd.card.access;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Optional;
import vn.cccd.card.apdu.CardChannel;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.apdu.StatusWord;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;

/** The commands of Chip Authentication (Doc 9303-11, 6.2.4). Each returns the chip's answer, whatever it is. */
final class ChipAuthenticationMessages {
    private static final int MANAGE = 0x22;
    private static final int ANSWER = 256;

    /** Of one command's data when a key goes in pieces: with its protection that is a short command. */
    private static final int PIECE = 208;

    private final CardChannel channel;

    ChipAuthenticationMessages(CardChannel channel) {
        this.channel = channel;
    }

    /** MSE:Set KAT, which does all at once and is for Triple-DES only. */
    CardResponse agreeAtOnce(Bytes ourKey, Optional<BigInteger> keyId) throws CardException {
        return channel.transmit(new CardCommand(0, MANAGE, 0x41, 0xA6, template(0x91, ourKey, keyId), 0));
    }

    /** MSE:Set AT. */
    CardResponse choose(Bytes protocol, Optional<BigInteger> keyId) throws CardException {
        return channel.transmit(new CardCommand(0, MANAGE, 0x41, 0xA4, template(0x80, protocol, keyId), 0));
    }

    /** GENERAL AUTHENTICATE, in pieces when the chip finds it too long. */
    CardResponse agree(Bytes ourKey) throws CardException {
        Bytes data = new Tlv(0x7C, new Tlv(0x80, ourKey).encode()).encode();
        CardResponse response = channel.transmit(new CardCommand(0, 0x86, 0, 0, data, ANSWER));
        if (response.status() != StatusWord.WRONG_LENGTH || data.length() <= PIECE) {
            return response;
        }
        for (int at = 0; at < data.length() - PIECE; at += PIECE) {
            response = channel.transmit(new CardCommand(0x10, 0x86, 0, 0, data.slice(at, at + PIECE), 0));
            if (!response.ok()) {
                return response;
            }
        }
        int last = (data.length() - 1) / PIECE * PIECE;
        return channel.transmit(new CardCommand(0, 0x86, 0, 0, data.slice(last, data.length()), ANSWER));
    }

    private static Bytes template(int tag, Bytes value, Optional<BigInteger> keyId) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(new Tlv(tag, value).encode().toArray());
        keyId.map(id -> new Tlv(0x84, unsigned(id)).encode().toArray()).ifPresent(data::writeBytes);
        return Bytes.copyOf(data.toByteArray());
    }

    private static Bytes unsigned(BigInteger id) {
        Bytes bytes = Bytes.copyOf(id.abs().toByteArray());
        return bytes.length() > 1 && bytes.at(0) == 0 ? bytes.slice(1, bytes.length()) : bytes;
    }
}

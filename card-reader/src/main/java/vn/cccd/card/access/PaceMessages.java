package vn.cccd.card.access;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.apdu.CardChannel;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.apdu.StatusWord;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/** The commands of PACE (Doc 9303-11, 4.4.4), and how far they came. */
final class PaceMessages {
    private static final int TOKENS_STEP = 4;
    private static final int DYNAMIC = 0x7C;
    private static final int SHORT_ANSWER = 256;
    private static final int LONG_ANSWER = 65_536;
    private static final int LONGEST_SHORT = 240;

    private final CardChannel channel;
    private int step;

    PaceMessages(CardChannel channel) {
        this.channel = channel;
    }

    /** The chip answered with a bad status. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final int step;

        Refused(int status, int step) {
            super(String.format("step %d answered %04X", step, status));
            this.status = status;
            this.step = step;
        }

        int status() {
            return status;
        }

        /** Whether it was the choice of protocol and key that was refused. */
        boolean atChoice() {
            return step == 0;
        }

        boolean atTokens() {
            return step == TOKENS_STEP;
        }
    }

    /** MSE:Set AT. Returns the status: a warning that tells how many tries are left is no refusal (BSI TR-03110-3, B.11.1). */
    int choose(Bytes protocol, int password, Optional<Integer> group) throws CardException, Refused {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(new Tlv(0x80, protocol).encode().toArray());
        data.writeBytes(new byte[] {(byte) 0x83, 1, (byte) password});
        if (group.isPresent()) {
            data.writeBytes(new byte[] {(byte) 0x84, 1, group.get().byteValue()});
        }
        CardResponse response =
                channel.transmit(new CardCommand(0, 0x22, 0xC1, 0xA4, Bytes.copyOf(data.toByteArray()), 0));
        if (!response.ok() && !StatusWord.isTriesLeft(response.status())) {
            throw new Refused(response.status(), step);
        }
        return response.status();
    }

    /** GENERAL AUTHENTICATE with the object {@code tag}, or with none for 0; returns what the chip's dynamic data holds. */
    List<Tlv> authenticate(int tag, Bytes value) throws CardException, Refused, TlvException {
        step++;
        Bytes object = tag == 0 ? Bytes.empty() : new Tlv(tag, value).encode();
        int chaining = step == TOKENS_STEP ? 0 : 0x10;
        int expected = value.length() > LONGEST_SHORT ? LONG_ANSWER : SHORT_ANSWER;
        CardResponse response =
                channel.transmit(new CardCommand(chaining, 0x86, 0, 0, new Tlv(DYNAMIC, object).encode(), expected));
        if (!response.ok()) {
            throw new Refused(response.status(), step);
        }
        if (response.data().isEmpty()) {
            return List.of();
        }
        Tlv data = Tlv.parse(response.data());
        if (data.tag() != DYNAMIC) {
            throw new TlvException("no dynamic authentication data");
        }
        return data.children();
    }
}

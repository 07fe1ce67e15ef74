package vn.cccd.sim.trace;

import java.nio.ByteBuffer;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import vn.cccd.sim.bytes.Bytes;

/** A channel whose commands and answers are written down. */
final class RecordedChannel extends CardChannel {
    private final Card card;
    private final CardChannel channel;
    private final TraceWriter trace;

    RecordedChannel(Card card, CardChannel channel, TraceWriter trace) {
        this.card = card;
        this.channel = channel;
        this.trace = trace;
    }

    @Override
    public Card getCard() {
        return card;
    }

    @Override
    public int getChannelNumber() {
        return channel.getChannelNumber();
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardException {
        trace.command(Bytes.copyOf(command.getBytes()));
        try {
            ResponseAPDU answer = channel.transmit(command);
            trace.answer(Bytes.copyOf(answer.getBytes()));
            return answer;
        } catch (CardException | RuntimeException failed) {
            trace.failure(failed);
            throw failed;
        }
    }

    @Override
    public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
        trace.command(remaining(command.duplicate()));
        ByteBuffer answered = response.duplicate();
        try {
            int length = channel.transmit(command, response);
            trace.answer(remaining(answered.limit(answered.position() + length)));
            return length;
        } catch (CardException | RuntimeException failed) {
            trace.failure(failed);
            throw failed;
        }
    }

    private static Bytes remaining(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return Bytes.copyOf(bytes);
    }

    @Override
    public void close() throws CardException {
        channel.close();
    }
}

package vn.cccd.sim.reader;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import vn.cccd.sim.bytes.Bytes;

/** The card's only channel; bytes go through unchanged in both directions. */
final class SimulatedChannel extends CardChannel {
    private final SimulatedConnection connection;

    SimulatedChannel(SimulatedConnection connection) {
        this.connection = connection;
    }

    @Override
    public Card getCard() {
        return connection;
    }

    @Override
    public int getChannelNumber() {
        connection.requireOpen();
        return 0;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardException {
        return new ResponseAPDU(
                connection.transmit(Bytes.copyOf(command.getBytes())).toArray());
    }

    @Override
    public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
        if (response.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        var bytes = new byte[command.remaining()];
        command.get(bytes);
        Bytes answer = connection.transmit(Bytes.copyOf(bytes));
        if (answer.length() > response.remaining()) {
            throw new CardException("transmit() failed: the answer has " + answer.length() + " bytes");
        }
        response.put(answer.toArray());
        return answer.length();
    }

    @Override
    public void close() {
        throw new IllegalStateException("Cannot close basic logical channel");
    }
}

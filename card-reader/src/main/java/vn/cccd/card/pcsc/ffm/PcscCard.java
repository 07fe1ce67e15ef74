package vn.cccd.card.pcsc.ffm;

import java.nio.ByteBuffer;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** A connected card. */
final class PcscCard extends Card {
    private final PcscConnection connection;
    private final ATR atr;
    private final CardChannel basicChannel = new BasicChannel();
    private boolean connected = true;

    private PcscCard(PcscConnection connection, ATR atr) {
        this.connection = connection;
        this.atr = atr;
    }

    static PcscCard over(PcscConnection connection) throws PcscException {
        try {
            return new PcscCard(connection, new ATR(connection.atr().toArray()));
        } catch (PcscException e) {
            try {
                connection.disconnect(true);
            } catch (PcscException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    @Override
    public ATR getATR() {
        return atr;
    }

    @Override
    public String getProtocol() {
        return switch (connection.protocol()) {
            case PcscConnection.T0 -> "T=0";
            case PcscConnection.T1 -> "T=1";
            default -> "DIRECT";
        };
    }

    @Override
    public CardChannel getBasicChannel() {
        return basicChannel;
    }

    @Override
    public CardChannel openLogicalChannel() {
        throw new UnsupportedOperationException("logical channels");
    }

    @Override
    public void beginExclusive() throws CardException {
        requireConnected();
        connection.beginTransaction();
    }

    @Override
    public void endExclusive() throws CardException {
        requireConnected();
        connection.endTransaction();
    }

    @Override
    public byte[] transmitControlCommand(int controlCode, byte[] command) throws CardException {
        requireConnected();
        return connection.control(controlCode, command);
    }

    @Override
    public void disconnect(boolean reset) throws CardException {
        if (connected) {
            connected = false;
            connection.disconnect(reset);
        }
    }

    private void requireConnected() {
        if (!connected) {
            throw new IllegalStateException("the card is disconnected");
        }
    }

    private final class BasicChannel extends CardChannel {
        @Override
        public Card getCard() {
            return PcscCard.this;
        }

        @Override
        public int getChannelNumber() {
            return 0;
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) throws CardException {
            requireConnected();
            byte[] response = connection.transmit(command.getBytes());
            if (response.length < 2) {
                throw new CardException("an answer of " + response.length + " bytes");
            }
            return new ResponseAPDU(response);
        }

        @Override
        public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
            requireConnected();
            byte[] bytes = new byte[command.remaining()];
            command.get(bytes);
            byte[] answer = connection.transmit(bytes);
            response.put(answer);
            return answer.length;
        }

        @Override
        public void close() {
            throw new IllegalStateException("the basic channel stays open");
        }
    }
}

package vn.cccd.sim.reader;

import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.Chip;

/** A connection to the card that lay on the reader when it was made; of no use once that card has gone. */
final class SimulatedConnection extends Card {
    private final SimulatedReader reader;
    private final int insertion;
    private final Bytes atr;
    private final int serviceStart;
    private volatile State state = State.OPEN;

    private enum State {
        OPEN,
        REMOVED,
        DISCONNECTED
    }

    SimulatedConnection(SimulatedReader reader, int insertion, Bytes atr) {
        this.reader = reader;
        this.insertion = insertion;
        this.atr = atr;
        this.serviceStart = reader.desk().serviceStarts();
    }

    @Override
    public ATR getATR() {
        return new ATR(atr.toArray());
    }

    @Override
    public String getProtocol() {
        return "T=1";
    }

    @Override
    public CardChannel getBasicChannel() {
        requireOpen();
        return new SimulatedChannel(this);
    }

    @Override
    public CardChannel openLogicalChannel() throws CardException {
        throw new CardException("openLogicalChannel() failed: the card has one channel");
    }

    /** Nobody else is there, so there is nobody to exclude. */
    @Override
    public void beginExclusive() {
        requireOpen();
    }

    @Override
    public void endExclusive() {
        requireOpen();
    }

    @Override
    public byte[] transmitControlCommand(int controlCode, byte[] command) throws CardException {
        throw PcscFault.during("transmitControlCommand()", "SCARD_E_UNSUPPORTED_FEATURE");
    }

    @Override
    public void disconnect(boolean reset) {
        if (state == State.OPEN && reset && reader.insertion() == insertion) {
            reader.chip().ifPresent(Chip::reset);
        }
        state = State.DISCONNECTED;
    }

    /** The state is that of the platform's provider: an exception for the first failure, then no further use. */
    void requireOpen() {
        switch (state) {
            case OPEN -> {}
            case REMOVED -> throw new IllegalStateException("Card has been removed");
            case DISCONNECTED -> throw new IllegalStateException("Card has been disconnected");
        }
    }

    Bytes transmit(Bytes command) throws CardException {
        requireOpen();
        Desk desk = reader.desk();
        if (!desk.serviceRunning()) {
            throw PcscFault.during("transmit()", PcscFault.NO_SERVICE);
        }
        if (desk.serviceStarts() != serviceStart) {
            throw PcscFault.during("transmit()", PcscFault.INVALID_HANDLE);
        }
        if (!reader.plugged()) {
            throw PcscFault.during("transmit()", PcscFault.READER_UNAVAILABLE);
        }
        return switch (reader.exchange(insertion, command)) {
            case SimulatedReader.Exchange.Answered answered -> answered.answer();
            case SimulatedReader.Exchange.Failed failed -> {
                if (failed.code().equals(PcscFault.CARD_REMOVED)) {
                    state = State.REMOVED;
                }
                String code = desk.serviceRunning() ? failed.code() : PcscFault.NO_SERVICE;
                throw PcscFault.during("transmit()", code);
            }
        };
    }
}

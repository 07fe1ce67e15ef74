package vn.cccd.sim.trace;

import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;

/** A connection whose conversation is written down. */
final class RecordedCard extends Card {
    private final Card card;
    private final TraceWriter trace;

    RecordedCard(Card card, TraceWriter trace) {
        this.card = card;
        this.trace = trace;
    }

    boolean records(Card other) {
        return card.equals(other);
    }

    /** Nothing more will come. */
    void end() {
        trace.close();
    }

    @Override
    public ATR getATR() {
        return card.getATR();
    }

    @Override
    public String getProtocol() {
        return card.getProtocol();
    }

    @Override
    public CardChannel getBasicChannel() {
        return new RecordedChannel(this, card.getBasicChannel(), trace);
    }

    @Override
    public CardChannel openLogicalChannel() throws CardException {
        return new RecordedChannel(this, card.openLogicalChannel(), trace);
    }

    @Override
    public void beginExclusive() throws CardException {
        card.beginExclusive();
    }

    @Override
    public void endExclusive() throws CardException {
        card.endExclusive();
    }

    @Override
    public byte[] transmitControlCommand(int controlCode, byte[] command) throws CardException {
        return card.transmitControlCommand(controlCode, command);
    }

    @Override
    public void disconnect(boolean reset) throws CardException {
        if (reset) {
            trace.reset();
        }
        end();
        card.disconnect(reset);
    }
}

package vn.cccd.kiosk.device.reader;

import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLink;

/** A way to a card that nobody may go. */
final class NoCard implements CardLink {
    @Override
    public Bytes transmit(Bytes commandApdu) {
        throw new AssertionError("nobody reads here");
    }

    @Override
    public void reset() {}

    @Override
    public Bytes atr() {
        return Bytes.empty();
    }

    @Override
    public String reader() {
        return "one";
    }

    @Override
    public void close() {}
}

package vn.cccd.kiosk.cli.bench;

import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLinkException;

/** The peer's way to the same chip. */
final class ScubaCard extends CardService {
    private static final long serialVersionUID = 1L;

    private final transient MeteredLink link;

    ScubaCard(MeteredLink link) {
        this.link = link;
    }

    @Override
    public void open() {
        state = SESSION_STARTED_STATE;
    }

    @Override
    public boolean isOpen() {
        return state == SESSION_STARTED_STATE;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
        try {
            return new ResponseAPDU(
                    link.transmit(Bytes.copyOf(command.getBytes())).toArray());
        } catch (CardLinkException e) {
            throw new CardServiceException("the card is gone", e);
        }
    }

    @Override
    public byte[] getATR() {
        return link.atr().toArray();
    }

    @Override
    public boolean isConnectionLost(Exception e) {
        return false;
    }

    @Override
    public void close() {
        state = SESSION_STOPPED_STATE;
    }
}

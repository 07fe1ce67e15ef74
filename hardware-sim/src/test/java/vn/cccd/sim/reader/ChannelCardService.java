package vn.cccd.sim.reader;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.jspecify.annotations.Nullable;

/** Lets an unmodified JMRTD talk to any {@code javax.smartcardio} terminal. */
final class ChannelCardService extends CardService {
    private static final long serialVersionUID = 1L;

    private final transient CardTerminal terminal;
    private transient @Nullable Card card;

    ChannelCardService(CardTerminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void open() throws CardServiceException {
        try {
            card = terminal.connect("*");
        } catch (CardException failed) {
            throw new CardServiceException("no connection", failed);
        }
    }

    @Override
    public boolean isOpen() {
        return card != null;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
        if (card == null) {
            throw new CardServiceException("not open");
        }
        try {
            var answer = new byte[8_192];
            int length = card.getBasicChannel().transmit(ByteBuffer.wrap(command.getBytes()), ByteBuffer.wrap(answer));
            return new ResponseAPDU(Arrays.copyOf(answer, length));
        } catch (CardException failed) {
            throw new CardServiceException("transmit failed", failed);
        }
    }

    @Override
    public byte[] getATR() {
        return card == null ? new byte[0] : card.getATR().getBytes();
    }

    @Override
    public void close() {
        try {
            if (card != null) {
                card.disconnect(true);
            }
        } catch (CardException failed) {
            throw new IllegalStateException(failed);
        } finally {
            card = null;
        }
    }

    @Override
    public boolean isConnectionLost(Exception failure) {
        return false;
    }
}

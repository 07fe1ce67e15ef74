package vn.cccd.sim.reader;

import java.util.Optional;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import org.jspecify.annotations.Nullable;
import vn.cccd.sim.bytes.Bytes;

/**
 * A connection to the card that lay on the reader when it was made; of no use once that card has gone.
 *
 * <p>The state is that of the platform's provider: an exception for the first failure, then no further use.
 */
final class SimulatedConnection extends Card {
    /** Asks for the reader's features: CM_IOCTL_GET_FEATURE_REQUEST (PC/SC part 10, 2.2) as Linux and macOS number it. */
    static final int FEATURE_REQUEST = 0x42000D48;

    /** The same as Windows numbers it. */
    static final int FEATURE_REQUEST_OF_WINDOWS = 0x00313520;

    private final SimulatedReader reader;
    private final LaidCard card;
    private final Bytes atr;
    private final int serviceStart;
    private final int resets;
    private volatile State state = State.OPEN;
    private volatile Optional<Thread> exclusive = Optional.empty();

    private enum State {
        OPEN,
        REMOVED,
        DISCONNECTED
    }

    SimulatedConnection(SimulatedReader reader, LaidCard card) {
        this.reader = reader;
        this.card = card;
        this.atr = card.chip().atr();
        this.serviceStart = reader.desk().serviceStarts();
        this.resets = card.resets();
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
        requireOpen();
        throw new CardException("openLogicalChannel() failed: the card has one channel");
    }

    /** Waits for every other connection to end its transaction; meanwhile, and until this one ends, theirs wait. */
    @Override
    public void beginExclusive() throws CardException {
        requireOpen();
        if (exclusive.isPresent()) {
            throw new CardException("Exclusive access has already been assigned to Thread "
                    + exclusive.get().getName());
        }
        requireUsable("beginExclusive()");
        if (!card.begin(this)) {
            requireUsable("beginExclusive()");
        }
        exclusive = Optional.of(Thread.currentThread());
    }

    @Override
    public void endExclusive() throws CardException {
        requireOpen();
        if (!exclusive.equals(Optional.of(Thread.currentThread()))) {
            throw new IllegalStateException("Exclusive access not assigned to current Thread");
        }
        exclusive = Optional.empty();
        card.end(this);
    }

    @Override
    public byte[] transmitControlCommand(int controlCode, byte[] command) throws CardException {
        requireOpen();
        requireMine();
        requireUsable("transmitControlCommand()");
        return switch (controlCode) {
            case FEATURE_REQUEST, FEATURE_REQUEST_OF_WINDOWS -> new byte[0];
            default -> throw PcscFault.during("transmitControlCommand()", PcscFault.UNSUPPORTED_FEATURE);
        };
    }

    @Override
    public void disconnect(boolean reset) throws CardException {
        if (state != State.OPEN) {
            return;
        }
        requireMine();
        state = State.DISCONNECTED;
        if (reset && !card.taken()) {
            card.reset();
        }
        exclusive = Optional.empty();
        card.leave(this);
    }

    /** Whether another call of {@code connect} may be given this connection. */
    boolean usable() {
        return state == State.OPEN && trouble().isEmpty();
    }

    void requireOpen() {
        switch (state) {
            case OPEN -> {}
            case REMOVED -> throw new IllegalStateException("Card has been removed");
            case DISCONNECTED -> throw new IllegalStateException("Card has been disconnected");
        }
    }

    private void requireMine() throws CardException {
        Optional<Thread> owner = exclusive;
        if (owner.isPresent() && !owner.get().equals(Thread.currentThread())) {
            throw new CardException("Exclusive access established by another Thread");
        }
    }

    private void requireUsable(String operation) throws CardException {
        Optional<String> code = trouble();
        if (code.isPresent()) {
            throw failure(operation, code.get());
        }
    }

    private Optional<String> trouble() {
        Desk desk = reader.desk();
        return desk.look(() -> Optional.ofNullable(code(desk)));
    }

    private @Nullable String code(Desk desk) {
        if (!desk.serviceRunning()) {
            return PcscFault.NO_SERVICE;
        }
        if (desk.serviceStarts() != serviceStart) {
            return PcscFault.INVALID_HANDLE;
        }
        if (!reader.plugged()) {
            return PcscFault.READER_UNAVAILABLE;
        }
        if (card.taken()) {
            return PcscFault.CARD_REMOVED;
        }
        return card.resets() == resets ? null : PcscFault.CARD_RESET;
    }

    private CardException failure(String operation, String code) {
        if (code.equals(PcscFault.CARD_REMOVED)) {
            state = State.REMOVED;
            card.leave(this);
        }
        return PcscFault.during(operation, code);
    }

    Bytes transmit(Bytes command) throws CardException {
        requireOpen();
        requireMine();
        card.awaitTurn(this);
        requireUsable("transmit()");
        return switch (reader.exchange(card, command)) {
            case SimulatedReader.Exchange.Answered answered -> answered.answer();
            case SimulatedReader.Exchange.Failed failed -> throw failure("transmit()", failed.code());
        };
    }
}

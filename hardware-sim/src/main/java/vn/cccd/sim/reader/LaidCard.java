package vn.cccd.sim.reader;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.smartcardio.CardException;
import vn.cccd.sim.chip.Chip;

/**
 * A card from the moment it was put on a reader until it is taken away, and the connections that share it (PC/SC part 5, 3.1.3).
 *
 * <p>The same chip put there again is another of these, so a connection never outlives its occasion.
 */
final class LaidCard {
    private final Chip chip;
    private final Desk desk;
    private final Set<SimulatedConnection> users = new HashSet<>();
    private boolean unshared;
    private Optional<SimulatedConnection> transaction = Optional.empty();
    private int resets;
    private boolean taken;

    LaidCard(Chip chip, Desk desk) {
        this.chip = chip;
        this.desk = desk;
    }

    Chip chip() {
        return chip;
    }

    /** Admits a connection, unless somebody wants the card for himself. */
    void join(SimulatedConnection connection, boolean alone) throws CardException {
        boolean admitted = desk.look(() -> {
            if (unshared || (alone && !users.isEmpty())) {
                return false;
            }
            unshared = alone;
            return users.add(connection);
        });
        if (!admitted) {
            throw PcscFault.during("connect()", PcscFault.SHARING_VIOLATION);
        }
    }

    void leave(SimulatedConnection connection) {
        desk.change(() -> {
            if (users.remove(connection)) {
                unshared = false;
            }
            release(connection);
        });
    }

    /** Waits until no other connection has a transaction, then starts one; false when the card or the service went away first. */
    boolean begin(SimulatedConnection connection) {
        return desk.awaitThen(() -> over() || mine(connection), () -> {
            if (over()) {
                return false;
            }
            transaction = Optional.of(connection);
            return true;
        });
    }

    void end(SimulatedConnection connection) {
        desk.change(() -> release(connection));
    }

    /** Waits until no other connection has a transaction, or there is nothing to wait for any more. */
    void awaitTurn(SimulatedConnection connection) {
        desk.awaitThen(() -> over() || mine(connection), () -> true);
    }

    private boolean over() {
        return taken || !desk.serviceRunning();
    }

    private boolean mine(SimulatedConnection connection) {
        return transaction.isEmpty() || transaction.get() == connection;
    }

    private void release(SimulatedConnection connection) {
        if (mine(connection)) {
            transaction = Optional.empty();
        }
    }

    /** Resets the chip; the other connections are told instead of being answered. */
    void reset() {
        chip.reset();
        desk.change(() -> resets++);
    }

    int resets() {
        return desk.look(() -> resets);
    }

    /** To be called within {@link Desk#change}. */
    void takeAway() {
        taken = true;
    }

    boolean taken() {
        return desk.look(() -> taken);
    }
}

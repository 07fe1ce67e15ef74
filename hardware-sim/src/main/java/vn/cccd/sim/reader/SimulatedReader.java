package vn.cccd.sim.reader;

import java.time.Duration;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.ChipGone;
import vn.cccd.sim.chip.Departure;
import vn.cccd.sim.chip.Surroundings;

/** One reader of {@link SimulatedReaders} and the card on it. All methods may be called from any thread. */
public final class SimulatedReader {
    private final String name;
    private final Desk desk;
    private final Duration patience;
    private final Surroundings surroundings;
    private Optional<LaidCard> card = Optional.empty();
    private boolean plugged = true;
    private int events;

    SimulatedReader(String name, Desk desk, Duration patience) {
        this.name = name;
        this.desk = desk;
        this.patience = patience;
        this.surroundings = new DeskMishaps(this, desk);
    }

    /** As programs see it; unlike that of any other reader that is plugged in. */
    public String name() {
        return name;
    }

    /** Puts a card on the reader, in place of any other. */
    public void insert(Chip chip) {
        ready(chip);
        desk.change(() -> lay(Optional.of(chip)));
    }

    /** A busy chip makes its caller wait and may want the desk meanwhile: never to be called with the desk's lock held. */
    private void ready(Chip chip) {
        chip.reset();
        chip.laidOn(surroundings);
    }

    /** To be called within {@link Desk#change}. */
    void pluggedIn() {
        plugged = true;
        events++;
    }

    /** A reader of the same desk that nobody has plugged in yet. */
    SimulatedReader another(String otherName) {
        return new SimulatedReader(otherName, desk, patience);
    }

    /** Takes the card away, if there is one; a card that would have come back by itself stays away. */
    public void remove() {
        desk.change(() -> lay(Optional.empty()));
    }

    /** To be called within {@link Desk#change}. */
    void unplugged() {
        plugged = false;
        lay(Optional.empty());
    }

    /** To be called within {@link Desk#change}. */
    private void lay(Optional<Chip> chip) {
        card.ifPresent(LaidCard::takeAway);
        card = chip.map(next -> new LaidCard(next, desk));
        events++;
    }

    boolean present() {
        return card().isPresent();
    }

    /** What lies here now. */
    Optional<LaidCard> card() {
        return desk.look(() -> card);
    }

    boolean plugged() {
        return desk.look(() -> plugged);
    }

    /** How often something came or went here. */
    int events() {
        return desk.look(() -> events);
    }

    Desk desk() {
        return desk;
    }

    /** How one exchange with the card ended. */
    sealed interface Exchange {
        record Answered(Bytes answer) implements Exchange {}

        /** The {@code code} is the name of a PC/SC code. */
        record Failed(String code) implements Exchange {}
    }

    /** Sends a command to {@code laid} for as long as it lies here. */
    Exchange exchange(LaidCard laid, Bytes command) {
        if (laid.taken()) {
            return gone();
        }
        try {
            Bytes answer = laid.chip().transmit(command);
            if (answer.isEmpty()) {
                return waitForNothing(laid);
            }
            return laid.taken() || !desk.serviceRunning() ? gone() : new Exchange.Answered(answer);
        } catch (ChipGone gone) {
            leave(laid, gone.departure());
            return gone();
        }
    }

    private Exchange gone() {
        if (!desk.serviceRunning()) {
            return new Exchange.Failed(PcscFault.NO_SERVICE);
        }
        return new Exchange.Failed(plugged() ? PcscFault.CARD_REMOVED : PcscFault.READER_UNAVAILABLE);
    }

    private Exchange waitForNothing(LaidCard laid) {
        boolean over = desk.await(() -> laid.taken() || !desk.serviceRunning(), patience);
        return over ? gone() : new Exchange.Failed(PcscFault.NOT_TRANSACTED);
    }

    private void leave(LaidCard laid, Departure departure) {
        desk.change(() -> {
            if (!laid.taken()) {
                lay(Optional.empty());
                switch (departure) {
                    case Departure.ForGood forGood -> {}
                    case Departure.Returning returning -> comeBackAfter(returning.away(), laid.chip());
                    case Departure.Replaced replaced -> comeBackAfter(replaced.away(), replaced.next());
                }
            }
        });
    }

    /** The wait ends early, and for good, when anything else happens here. */
    private void comeBackAfter(Duration away, Chip chip) {
        int departure = events;
        Thread.ofVirtual().name("card-coming-back").start(() -> {
            if (!desk.await(() -> events != departure, away)) {
                ready(chip);
                desk.change(() -> {
                    if (events == departure) {
                        lay(Optional.of(chip));
                    }
                });
            }
        });
    }

    @Override
    public String toString() {
        return name;
    }
}

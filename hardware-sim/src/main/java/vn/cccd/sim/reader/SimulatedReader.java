package vn.cccd.sim.reader;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.ChipGone;
import vn.cccd.sim.chip.Departure;

/** One reader of {@link SimulatedReaders} and the card on it. All methods may be called from any thread. */
public final class SimulatedReader {
    /** Stands for "no card" where an insertion is asked for. */
    static final int EMPTY = 0;

    private final String name;
    private final Desk desk;
    private final Duration patience;
    private Optional<Chip> chip = Optional.empty();
    private boolean plugged = true;
    private int insertions;

    SimulatedReader(String name, Desk desk, Duration patience) {
        this.name = name;
        this.desk = desk;
        this.patience = patience;
    }

    public String name() {
        return name;
    }

    /** Puts a card on the reader, in place of any other. */
    public void insert(Chip card) {
        card.reset();
        desk.change(() -> {
            chip = Optional.of(card);
            insertions++;
        });
    }

    /** Takes the card away, if there is one. */
    public void remove() {
        desk.change(() -> chip = Optional.empty());
    }

    /** To be called within {@link Desk#change}. */
    void unplugged() {
        plugged = false;
        chip = Optional.empty();
    }

    /** A number for this card on this occasion, {@link #EMPTY} when there is none. */
    int insertion() {
        return desk.look(() -> chip.isPresent() ? insertions : EMPTY);
    }

    boolean present() {
        return insertion() != EMPTY;
    }

    boolean plugged() {
        return desk.look(() -> plugged);
    }

    Optional<Chip> chip() {
        return desk.look(() -> chip);
    }

    Desk desk() {
        return desk;
    }

    /** The answer of the card that came with {@code insertion}; the name of a PC/SC code when there is none. */
    Exchange exchange(int insertion, Bytes command) {
        Optional<Chip> card = desk.look(() -> insertion == insertion() ? chip : Optional.empty());
        if (card.isEmpty()) {
            return new Exchange.Failed(PcscFault.CARD_REMOVED);
        }
        try {
            Bytes answer = card.get().transmit(command);
            return answer.isEmpty() ? waitForNothing(insertion) : answeredBy(insertion, answer);
        } catch (ChipGone gone) {
            remove();
            switch (gone.departure()) {
                case Departure.ForGood forGood -> {}
                case Departure.Returning returning -> putBackAfter(returning.away(), card.get());
                case Departure.Replaced replaced -> putBackAfter(replaced.away(), replaced.next());
            }
            return new Exchange.Failed(PcscFault.CARD_REMOVED);
        }
    }

    /** How one exchange with the card ended. */
    sealed interface Exchange {
        record Answered(Bytes answer) implements Exchange {}

        record Failed(String code) implements Exchange {}
    }

    private Exchange answeredBy(int insertion, Bytes answer) {
        return insertion == insertion()
                ? new Exchange.Answered(answer)
                : new Exchange.Failed(plugged() ? PcscFault.CARD_REMOVED : PcscFault.READER_UNAVAILABLE);
    }

    private Exchange waitForNothing(int insertion) {
        boolean taken = desk.await(() -> insertion() != insertion || !desk.serviceRunning(), patience);
        return new Exchange.Failed(taken ? PcscFault.CARD_REMOVED : PcscFault.NOT_TRANSACTED);
    }

    private void putBackAfter(Duration away, Chip card) {
        CompletableFuture.delayedExecutor(away.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> desk.change(() -> {
                    if (plugged && chip.isEmpty()) {
                        insert(card);
                    }
                }));
    }

    @Override
    public String toString() {
        return name;
    }
}

package vn.cccd.sim.reader;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.Departure;

/**
 * The virtual reader of the machine's PC/SC service: its driver listens, and whoever connects is a card.
 *
 * <p>A card lies on the reader while the connection stands, so taking it away is closing it. One daemon thread serves the driver from
 * {@link #connect} until {@link #close}; when the service goes away it keeps knocking, and the card is back as soon as the service is.
 */
public final class VpcdReader implements AutoCloseable {
    private static final Duration KNOCK_AGAIN_AFTER = Duration.ofMillis(100);

    private final InetSocketAddress driver;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private Optional<Chip> chip = Optional.empty();
    private int insertion;
    private @Nullable VpcdConnection connection;
    private boolean presented;
    private boolean closed;

    private VpcdReader(InetSocketAddress driver, Duration patience) {
        this.driver = driver;
        this.patience = patience;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("vpcd-reader-" + driver.getPort())
                .unstarted(this::serve);
    }

    /**
     * A reader without a card; the driver is not called before there is one.
     *
     * @throws IOException when there is no such host
     */
    public static VpcdReader connect(String host, int port) throws IOException {
        return connect(host, port, Duration.ofSeconds(30));
    }

    /** A mute card is taken off the reader after {@code patience}, for the driver itself waits for ever. */
    static VpcdReader connect(String host, int port, Duration patience) throws IOException {
        var reader = new VpcdReader(new InetSocketAddress(InetAddress.getByName(host), port), patience);
        reader.thread.start();
        return reader;
    }

    /** Puts a card on the reader, in place of any other. */
    public void insert(Chip card) {
        replace(Optional.of(card));
    }

    /** Takes the card away, if there is one. */
    public void remove() {
        replace(Optional.empty());
    }

    private void replace(Optional<Chip> next) {
        lock.lock();
        try {
            chip = next;
            insertion++;
            presented = false;
            hangUp();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the service has asked the card for its answer to reset; false when it did not in time. */
    public boolean awaitPresented(Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
        lock.lock();
        try {
            while (!presented && left > 0) {
                left = changed.awaitNanos(left);
            }
            return presented;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the card away and ends the thread. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            chip = Optional.empty();
            hangUp();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** To be called with the lock held. */
    private void hangUp() {
        if (connection != null) {
            connection.close();
        }
    }

    /** A card on one occasion. */
    private record Laid(Chip chip, int insertion) {}

    private void serve() {
        Optional<Laid> card = nextCard();
        while (card.isPresent()) {
            Duration pause = present(card.get());
            pauseUnlessReplaced(pause, card.get());
            card = nextCard();
        }
    }

    /** The card to present; waits while there is none, and is empty at the end of all. */
    private Optional<Laid> nextCard() {
        lock.lock();
        try {
            while (chip.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            return chip.map(card -> new Laid(card, insertion));
        } finally {
            lock.unlock();
        }
    }

    /** Serves one connection to its end and says how long to wait before the next. */
    private Duration present(Laid card) {
        try (var opened = new VpcdConnection(driver, card.chip(), patience)) {
            if (!adopt(opened, card)) {
                return Duration.ZERO;
            }
            return switch (opened.serve(() -> asked(card))) {
                case VpcdConnection.End.HungUp hungUp -> KNOCK_AGAIN_AFTER;
                case VpcdConnection.End.Gone gone -> leave(card, gone.departure());
            };
        } catch (IOException unreachable) {
            // The service is not there now; that is what knocking again is for.
            return KNOCK_AGAIN_AFTER;
        } finally {
            forget(card);
        }
    }

    /** Says how long nothing lies on the reader. */
    private Duration leave(Laid card, Departure departure) {
        return switch (departure) {
            case Departure.Returning returning -> returning.away();
            case Departure.ForGood forGood -> {
                exchange(card, Optional.empty());
                yield Duration.ZERO;
            }
            case Departure.Replaced replaced -> {
                exchange(card, Optional.of(replaced.next()));
                yield replaced.away();
            }
        };
    }

    private boolean adopt(VpcdConnection opened, Laid card) {
        lock.lock();
        try {
            boolean wanted = isCurrent(card);
            connection = wanted ? opened : null;
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    private void asked(Laid card) {
        lock.lock();
        try {
            presented = isCurrent(card);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void exchange(Laid card, Optional<Chip> next) {
        lock.lock();
        try {
            if (isCurrent(card)) {
                chip = next;
            }
        } finally {
            lock.unlock();
        }
    }

    private void forget(Laid card) {
        lock.lock();
        try {
            connection = null;
            if (isCurrent(card)) {
                presented = false;
            }
        } finally {
            lock.unlock();
        }
    }

    private void pauseUnlessReplaced(Duration pause, Laid card) {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (left > 0 && isCurrent(card)) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private boolean isCurrent(Laid card) {
        return chip.isPresent() && card.insertion() == insertion;
    }
}

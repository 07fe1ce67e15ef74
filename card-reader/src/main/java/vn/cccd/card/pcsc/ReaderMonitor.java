package vn.cccd.card.pcsc;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminals;
import vn.cccd.card.pcsc.CardLinkException.Reason;

/**
 * Watches readers and cards, and the service behind them, for as long as the kiosk runs.
 *
 * <p>Events come from one thread of the monitor's own, in order, each exactly once; the first ones tell what was there at the start. A card is reported when the provider wakes us, a reader or the service at the latest one
 * poll later. A listener that takes long delays the next event, one that throws is logged and goes on being told.
 *
 * <p>Recovery needs no help: while the service is down it is asked again at least once a poll.
 */
public final class ReaderMonitor implements AutoCloseable {
    /** How often to look although nothing was reported: half a second is felt as at once. */
    public static final Duration POLL = Duration.ofMillis(500);

    /** A service that is being restarted is back within seconds: for so many questions it is asked more often than once a poll. */
    private static final int QUICK_QUESTIONS = 50;

    private static final int QUICKER = 5;

    /** How much longer than one poll {@link #close} waits for a listener that is still at work. */
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger(ReaderMonitor.class.getName());

    private final CardReaders readers;
    private final Consumer<ReaderEvent> listener;
    private final Duration poll;
    private final ReaderHistory history = new ReaderHistory();
    private final CallThread calls = new CallThread("reader-monitor-calls");
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /** Starts watching. */
    public ReaderMonitor(CardReaders readers, Consumer<ReaderEvent> listener, Duration poll) {
        this.readers = readers;
        this.listener = listener;
        this.poll = poll;
        thread = Thread.ofPlatform().daemon().name("reader-monitor").start(this::watch);
    }

    private void watch() {
        int asked = 0;
        while (!closed()) {
            try {
                CardTerminals terminals = call(readers::terminals);
                Insertions insertions = new Insertions();
                begin(terminals, insertions);
                asked = 0;
                watchService(terminals, insertions);
            } catch (CardLinkException e) {
                LOG.log(DEBUG, "the service does not answer", e);
                tell(history.serviceGone());
                idle(asked < QUICK_QUESTIONS ? poll.dividedBy(QUICKER) : poll);
                asked++;
            }
        }
    }

    /** Now both sides agree on a beginning: what the next wait tells as inserted was not there before. */
    private void begin(CardTerminals terminals, Insertions insertions) throws CardLinkException {
        call(() -> look(terminals, insertions));
        call(() -> waitForChange(terminals, insertions, Duration.ofMillis(1)));
    }

    private void watchService(CardTerminals terminals, Insertions insertions) throws CardLinkException {
        boolean woken = false;
        while (!closed()) {
            List<ReaderEvent> news = history.readers(call(() -> look(terminals, insertions)));
            tell(news);
            if (woken && news.isEmpty()) {
                // A provider that wakes us for nothing must not keep a core busy.
                idle(poll);
            }
            woken = call(() -> waitForChange(terminals, insertions, poll));
        }
    }

    private List<Sighting> look(CardTerminals terminals, Insertions insertions) throws CardException {
        return ReaderSurvey.of(terminals, insertions, readers.capabilities());
    }

    /** Whether something changed; a provider that cannot wait without a reader is asked again after one poll. */
    private boolean waitForChange(CardTerminals terminals, Insertions insertions, Duration longest)
            throws CardException {
        boolean woken = false;
        try {
            woken = terminals.waitForChange(longest.toMillis());
        } catch (IllegalStateException e) {
            LOG.log(DEBUG, "this provider does not wait without a reader", e);
            idle(longest);
        }
        insertions.waited(terminals, woken);
        return woken;
    }

    private <T> T call(Callable<T> work) throws CardLinkException {
        try {
            return calls.call(work, readers.answerLimit());
        } catch (TimeoutException e) {
            throw new CardLinkException(Reason.SERVICE_GONE, "the service does not answer", e);
        } catch (ExecutionException e) {
            throw new CardLinkException(Reason.SERVICE_GONE, "the service is gone", e);
        }
    }

    private void tell(List<ReaderEvent> events) {
        for (ReaderEvent event : events) {
            if (closed()) {
                return;
            }
            try {
                listener.accept(withAtr(event));
            } catch (RuntimeException e) {
                LOG.log(ERROR, "a listener failed on " + event, e);
            }
        }
    }

    private ReaderEvent withAtr(ReaderEvent event) {
        return event instanceof ReaderEvent.CardInserted card && card.atr().isEmpty()
                ? new ReaderEvent.CardInserted(card.reader(), readers.askAtr(card.reader()))
                : event;
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    private void idle(Duration time) {
        try {
            closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops watching. When it returns no further event begins; a listener may close the monitor itself. */
    @Override
    public void close() {
        closing.countDown();
        calls.close();
        if (!Thread.currentThread().equals(thread)) {
            try {
                thread.join(poll.plus(CLOSING));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

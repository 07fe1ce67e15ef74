package vn.cccd.kiosk.device;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.cccd.card.FilesWanted;
import vn.cccd.card.ReadRequest;
import vn.cccd.card.pcsc.CardLink;
import vn.cccd.card.pcsc.CardLinkException;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.card.pcsc.ReaderMonitor;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.identity.AccessHints;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.text.FailureCode;

/** The readers of the machine, real or simulated. One reading at a time, on the thread {@code kiosk-reading}. */
public final class ChipStation implements CardStation {
    private static final System.Logger LOG = System.getLogger(ChipStation.class.getName());

    private final CardReaders readers;
    private final ReadingWork reading;
    private final Clock clock;
    private final Consumer<Event> mailbox;
    private final ReaderWatch watch;
    private final AtomicLong stoppedUpTo = new AtomicLong();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("kiosk-reading").factory());

    private Optional<ReaderMonitor> monitor = Optional.empty();

    /**
     * A station that tells nothing before {@link #start}.
     *
     * @param ours which readers, by name, belong to the kiosk
     */
    public ChipStation(
            CardReaders readers, Predicate<String> ours, ReadingWork reading, Clock clock, Consumer<Event> mailbox) {
        this.readers = readers;
        this.reading = reading;
        this.clock = clock;
        this.mailbox = mailbox;
        this.watch = new ReaderWatch(ours, mailbox);
    }

    @Override
    public void start() {
        watch.begin();
        monitor = Optional.of(new ReaderMonitor(readers, watch::happened, ReaderMonitor.POLL));
    }

    @Override
    public void read(long attempt, CardKey key) {
        thread.execute(() -> {
            ReadingNews news = new ReadingNews(attempt, key, mailbox, () -> stopped(attempt), clock);
            try {
                readNow(key, news);
            } catch (CancellationException unwanted) {
                LOG.log(DEBUG, "reading " + attempt + " was broken off");
            } catch (RuntimeException fault) {
                LOG.log(ERROR, "reading failed: " + Fault.describe(fault));
                news.failed(FailureCode.INTERNAL_ERROR);
            }
        });
    }

    private void readNow(CardKey key, ReadingNews news) {
        Optional<String> reader = watch.readerWithCard();
        if (reader.isEmpty()) {
            news.notConnected(new CardLinkException(CardLinkException.Reason.CARD_GONE, "no card"));
            return;
        }
        try (CardLink link = readers.connect(reader.get())) {
            news.ended(reading.read(link, new ReadRequest(AccessHints.of(key), FilesWanted.ALL), news::progress));
        } catch (CardLinkException e) {
            news.notConnected(e);
        }
    }

    private boolean stopped(long attempt) {
        return attempt <= stoppedUpTo.get();
    }

    @Override
    public void stop(long attempt) {
        stoppedUpTo.accumulateAndGet(attempt, Math::max);
    }

    @Override
    public void close() {
        monitor.ifPresent(ReaderMonitor::close);
        stoppedUpTo.set(Long.MAX_VALUE);
        thread.shutdown();
    }
}

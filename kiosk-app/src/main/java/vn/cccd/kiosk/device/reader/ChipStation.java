package vn.cccd.kiosk.device.reader;

import static java.lang.System.Logger.Level.ERROR;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.cccd.card.FilesWanted;
import vn.cccd.card.ReadOutcome;
import vn.cccd.card.ReadRequest;
import vn.cccd.card.pcsc.CardLink;
import vn.cccd.card.pcsc.CardLinkException;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.card.pcsc.ReaderMonitor;
import vn.cccd.card.portrait.PortraitDecoder;
import vn.cccd.kiosk.device.loop.Fault;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.identity.AccessHints;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.text.FailureCode;

/** The readers of the machine, real or simulated. One reading at a time, on the thread {@code kiosk-reading}. */
public final class ChipStation implements CardStation {
    private static final System.Logger LOG = System.getLogger(ChipStation.class.getName());

    private final CardReaders readers;
    private final ReadingWork reading;
    private final Set<CardField> allowed;
    private final Clock clock;
    private final Consumer<Event> mailbox;
    private final ReaderWatch watch;
    private final PortraitDecoder decoder = new PortraitDecoder();
    private final AtomicLong stoppedUpTo = new AtomicLong();
    private final AtomicLong lastAttempt = new AtomicLong();
    private final StoppedReading stopped = new StoppedReading();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("kiosk-reading").factory());

    private Optional<ReaderMonitor> monitor = Optional.empty();

    /**
     * A station that tells nothing before {@link #start}.
     *
     * @param ours which readers, by name, belong to the kiosk
     * @param allowed what the sector may use of a card
     */
    public ChipStation(
            CardReaders readers,
            Predicate<String> ours,
            ReadingWork reading,
            Set<CardField> allowed,
            Clock clock,
            Consumer<Event> mailbox) {
        this.allowed = Set.copyOf(allowed);
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
        lastAttempt.accumulateAndGet(attempt, Math::max);
        thread.execute(() -> {
            ReadingNews news = new ReadingNews(attempt, key, mailbox, () -> unwanted(attempt), clock, decoder, allowed);
            try {
                readNow(attempt, key, news);
            } catch (RuntimeException fault) {
                LOG.log(ERROR, "reading failed: " + Fault.describe(fault));
                news.failed(FailureCode.INTERNAL_ERROR);
            }
        });
    }

    private void readNow(long attempt, CardKey key, ReadingNews news) {
        Optional<String> reader = watch.readerWithCard();
        if (reader.isEmpty()) {
            news.notConnected(new CardLinkException(CardLinkException.Reason.CARD_GONE, "no card"));
            return;
        }
        long before = clock.millis();
        try (CardLink link = readers.connect(reader.get())) {
            ReadRequest request = new ReadRequest(AccessHints.of(key), FilesWanted.ALL)
                    .connectedIn(Duration.ofMillis(Math.max(clock.millis() - before, 0)));
            ReadOutcome outcome =
                    reading.read(link, stopped.take(key).map(request::resuming).orElse(request), news::progress);
            if (outcome instanceof ReadOutcome.Interrupted interrupted) {
                interrupted.resumePoint().ifPresent(point -> stopped.keep(attempt, key, point));
            }
            news.ended(outcome);
        } catch (CardLinkException e) {
            news.notConnected(e);
        }
    }

    private boolean unwanted(long attempt) {
        return attempt <= stoppedUpTo.get();
    }

    @Override
    public void stop(long attempt) {
        stoppedUpTo.accumulateAndGet(attempt, Math::max);
    }

    @Override
    public void forget() {
        stopped.forget(lastAttempt.get());
    }

    @Override
    public void close() {
        forget();
        monitor.ifPresent(ReaderMonitor::close);
        stoppedUpTo.set(Long.MAX_VALUE);
        thread.shutdown();
    }
}

package vn.cccd.kiosk.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.cccd.card.pcsc.CardLinkException;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.card.pcsc.ReaderDescription;
import vn.cccd.card.pcsc.ReaderEvent;
import vn.cccd.card.pcsc.ReaderMonitor;
import vn.cccd.card.pcsc.ReaderPattern;

/** Finds the one reader with a card, or the one of several whose card is contactless, waiting for the card if there is time. */
final class CardSearch {
    private final CardReaders readers;
    private final ReaderPattern pattern;

    CardSearch(CardReaders readers, ReaderPattern pattern) {
        this.readers = readers;
        this.pattern = pattern;
    }

    /** How the search ended; the names are failure codes of the command line. */
    sealed interface Found {
        record Card(String reader) implements Found {}

        record Nothing(String failure, String why) implements Found {}
    }

    /** @param waiting called once when there is a reader but no card yet */
    Found within(Duration limit, Runnable waiting) {
        Found now = look();
        if (now instanceof Found.Card || limit.isZero()) {
            return now;
        }
        waiting.run();
        return watch(limit, now);
    }

    private Found look() {
        List<ReaderDescription> matching;
        try {
            matching = pattern.acceptable(readers.list());
        } catch (CardLinkException unavailable) {
            return new Found.Nothing(
                    "READER_SERVICE_DOWN", "the PC/SC service does not answer: " + unavailable.getMessage());
        }
        List<String> withCard = matching.stream()
                .filter(ReaderDescription::cardPresent)
                .map(ReaderDescription::name)
                .toList();
        List<String> contactless = matching.stream()
                .filter(ReaderDescription::contactlessCard)
                .map(ReaderDescription::name)
                .toList();
        if (contactless.size() == 1) {
            return new Found.Card(contactless.getFirst());
        }
        return switch (withCard.size()) {
            case 0 ->
                matching.isEmpty()
                        ? new Found.Nothing(
                                "READER_MISSING",
                                "no reader matches" + (pattern.text().isEmpty() ? "" : " '" + pattern.text() + "'"))
                        : new Found.Nothing(
                                "CARD_MISSING",
                                "no card on the reader " + matching.getFirst().name());
            case 1 -> new Found.Card(withCard.getFirst());
            default ->
                new Found.Nothing(
                        "READER_TOO_MANY",
                        "several readers hold a card, choose one with --reader: " + String.join("; ", withCard));
        };
    }

    private Found watch(Duration limit, Found before) {
        BlockingQueue<ReaderEvent> events = new LinkedBlockingQueue<>();
        long deadline = System.nanoTime() + limit.toNanos();
        Found latest = before;
        ReaderMonitor monitor = new ReaderMonitor(readers, events::add, ReaderMonitor.POLL);
        try {
            while (true) {
                ReaderEvent event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (event == null) {
                    return latest;
                }
                latest = look();
                if (latest instanceof Found.Card) {
                    return latest;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return latest;
        } finally {
            monitor.close();
        }
    }
}

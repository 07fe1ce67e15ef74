package vn.cccd.kiosk.device.reader;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.cccd.card.pcsc.ReaderEvent;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.text.FailureCode;

/** Turns what happens at all readers of the machine into what matters here: a reader of ours, and one card on it. */
final class ReaderWatch {
    private final Predicate<String> ours;
    private final Consumer<Event> mailbox;
    private final Set<String> readers = new LinkedHashSet<>();

    /** Whether the card there is contactless, in the order in which the cards came. */
    private final Map<String, Boolean> withCard = new LinkedHashMap<>();

    private Optional<String> chosen = Optional.empty();

    ReaderWatch(Predicate<String> ours, Consumer<Event> mailbox) {
        this.ours = ours;
        this.mailbox = mailbox;
    }

    /** Until a reader is seen there is none. */
    synchronized void begin() {
        mailbox.accept(new Event.TroubleBegan(FailureCode.READER_MISSING));
    }

    /** The reader whose card counts: the first that had a contactless card, else the first that had any. */
    synchronized Optional<String> readerWithCard() {
        return chosen;
    }

    synchronized void happened(ReaderEvent event) {
        switch (event) {
            case ReaderEvent.ServiceDown down ->
                mailbox.accept(new Event.TroubleBegan(FailureCode.READER_SERVICE_DOWN));
            case ReaderEvent.ServiceUp up -> mailbox.accept(new Event.TroubleEnded(FailureCode.READER_SERVICE_DOWN));
            case ReaderEvent.ReaderAdded added -> {
                if (ours.test(added.reader()) && readers.add(added.reader())) {
                    mailbox.accept(new Event.TroubleEnded(FailureCode.READER_MISSING));
                }
            }
            case ReaderEvent.ReaderRemoved removed -> {
                if (readers.remove(removed.reader()) && readers.isEmpty()) {
                    mailbox.accept(new Event.TroubleBegan(FailureCode.READER_MISSING));
                }
            }
            case ReaderEvent.CardInserted inserted -> cardInserted(inserted);
            case ReaderEvent.CardRemoved removed -> cardRemoved(removed.reader());
        }
    }

    /** A contactless card is a visitor's; one with contacts may be there for good, and then stands back. */
    private void cardInserted(ReaderEvent.CardInserted inserted) {
        String reader = inserted.reader();
        if (!ours.test(reader) || withCard.containsKey(reader)) {
            return;
        }
        withCard.put(reader, inserted.contactless());
        if (chosen.isEmpty()) {
            choose(reader);
        } else if (inserted.contactless() && !Boolean.TRUE.equals(withCard.get(chosen.get()))) {
            mailbox.accept(new Event.CardLeft());
            choose(reader);
        }
    }

    private void cardRemoved(String reader) {
        withCard.remove(reader);
        if (chosen.filter(reader::equals).isPresent()) {
            chosen = Optional.empty();
            mailbox.accept(new Event.CardLeft());
            next().ifPresent(this::choose);
        }
    }

    private Optional<String> next() {
        return withCard.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> withCard.keySet().stream().findFirst());
    }

    private void choose(String reader) {
        chosen = Optional.of(reader);
        mailbox.accept(new Event.CardArrived());
    }
}

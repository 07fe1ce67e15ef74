package vn.cccd.kiosk.device.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.ReaderEvent;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.text.FailureCode;

class ReaderWatchTest {
    private final List<Event> events = new ArrayList<>();
    private final ReaderWatch watch = new ReaderWatch(name -> name.startsWith("PICC"), events::add);

    private void happened(ReaderEvent... news) {
        List.of(news).forEach(watch::happened);
    }

    private static ReaderEvent inserted(String reader) {
        return new ReaderEvent.CardInserted(reader, Bytes.empty());
    }

    @Test
    void untilAReaderOfOursIsSeenThereIsNone() {
        watch.begin();
        happened(new ReaderEvent.ReaderAdded("security key"));
        assertThat(events).containsExactly(new Event.TroubleBegan(FailureCode.READER_MISSING));

        happened(new ReaderEvent.ReaderAdded("PICC 0"));
        assertThat(events).last().isEqualTo(new Event.TroubleEnded(FailureCode.READER_MISSING));
    }

    @Test
    void aCardInSomebodyElsesReaderIsNotOurs() {
        happened(new ReaderEvent.ReaderAdded("security key"), inserted("security key"));

        assertThat(events).isEmpty();
        assertThat(watch.readerWithCard()).isEmpty();
    }

    @Test
    void oneCardCountsAndTheOtherOneWhenTheFirstIsGone() {
        happened(inserted("PICC 0"), inserted("PICC 1"));
        assertThat(watch.readerWithCard()).contains("PICC 0");

        happened(new ReaderEvent.CardRemoved("PICC 0"));

        assertThat(watch.readerWithCard()).contains("PICC 1");
        assertThat(events).containsExactly(new Event.CardArrived(), new Event.CardLeft(), new Event.CardArrived());
    }

    @Test
    void theServiceIsNamedWhenItIsTheService() {
        happened(
                new ReaderEvent.ReaderAdded("PICC 0"),
                new ReaderEvent.ReaderRemoved("PICC 0"),
                new ReaderEvent.ServiceDown(),
                new ReaderEvent.ServiceUp(),
                new ReaderEvent.ReaderAdded("PICC 0"));

        assertThat(events)
                .containsExactly(
                        new Event.TroubleEnded(FailureCode.READER_MISSING),
                        new Event.TroubleBegan(FailureCode.READER_MISSING),
                        new Event.TroubleBegan(FailureCode.READER_SERVICE_DOWN),
                        new Event.TroubleEnded(FailureCode.READER_SERVICE_DOWN),
                        new Event.TroubleEnded(FailureCode.READER_MISSING));
    }

    @Test
    void aContactlessCardComesBeforeOneThatIsThereForGood() {
        ReaderEvent contactless = new ReaderEvent.CardInserted("PICC 1", Bytes.fromHex("3b80800101"));
        happened(inserted("PICC 0"), contactless);
        assertThat(watch.readerWithCard()).contains("PICC 1");

        happened(new ReaderEvent.CardRemoved("PICC 1"), contactless, inserted("PICC 2"));

        assertThat(watch.readerWithCard()).contains("PICC 1");
    }

    @Test
    void aSecondContactlessCardWaits() {
        happened(
                new ReaderEvent.CardInserted("PICC 1", Bytes.fromHex("3b80800101")),
                new ReaderEvent.CardInserted("PICC 0", Bytes.fromHex("3b80800101")));
        assertThat(watch.readerWithCard()).contains("PICC 1");
        assertThat(events).containsExactly(new Event.CardArrived());
    }
}

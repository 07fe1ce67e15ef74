package vn.cccd.kiosk.device.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.cccd.card.ChipReader;
import vn.cccd.card.ReadOutcome;
import vn.cccd.card.ReadProgress;
import vn.cccd.card.ReadRequest;
import vn.cccd.card.ReadSettings;
import vn.cccd.card.pcsc.CardLink;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.reader.SimulatedReaders;

/** A card that moves in the middle of its reading, on a simulated reader. */
class ChipStationTest {
    private static final CardKey KEY = new CardKey.Typed(new IdNumber(Citizens.NGUYEN_VAN_A.number()));
    private static final CardKey OTHER_KEY = new CardKey.Typed(new IdNumber("999185000777"));

    private final SimulatedReaders service = new SimulatedReaders();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final List<ReadRequest> requests = new CopyOnWriteArrayList<>();
    private final BlockingQueue<ReadOutcome> outcomes = new LinkedBlockingQueue<>();
    private final ChipReader reader =
            new ChipReader(TrustStore.empty(), ReadSettings.standard(), Clock.systemUTC(), new SecureRandom());
    private final ChipStation station = new ChipStation(
            CardReaders.over(service::factory), name -> true, this::read, Set.of(), Clock.systemUTC(), events::add);

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void theNextAttemptGoesOnWhereTheLastOneStopped() throws InterruptedException {
        ReadOutcome stopped = firstAttempt();
        station.stop(1);
        awaitCard();

        station.read(2, KEY);

        assertThat(stopped).isInstanceOf(ReadOutcome.Interrupted.class);
        assertThat(outcomes.poll(20, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        ReadOutcome.Completed.class,
                        done -> assertThat(done.reading().timing().resumed()).isEqualTo(1));
    }

    @Test
    void nothingIsLeftForTheNextVisit() throws InterruptedException {
        firstAttempt();
        station.forget();
        awaitCard();

        station.read(2, KEY);

        assertThat(outcomes.poll(20, TimeUnit.SECONDS)).isInstanceOf(ReadOutcome.Completed.class);
        assertThat(requests.getLast().resumePoint()).isEmpty();
    }

    @Test
    void nothingIsLeftForAnotherKey() throws InterruptedException {
        firstAttempt();
        awaitCard();

        station.read(2, OTHER_KEY);

        assertThat(outcomes.poll(20, TimeUnit.SECONDS)).isInstanceOf(ReadOutcome.Failed.class);
        assertThat(requests.getLast().resumePoint()).isEmpty();
    }

    private ReadOutcome firstAttempt() throws InterruptedException {
        SimulatedCard card = SimulatedCard.issue(
                Citizens.NGUYEN_VAN_A,
                CardProfile.CCCD_2021,
                IssuingAuthority.seeded(1, Clock.systemUTC()),
                List.of(Mishap.parse("moved:300ms@DG2:50%")),
                new SecureRandom());
        service.plugIn("Reader 00").insert(card.chip());
        station.start();
        awaitCard();
        station.read(1, KEY);
        return outcomes.poll(20, TimeUnit.SECONDS);
    }

    private void awaitCard() throws InterruptedException {
        Event event = null;
        while (!(event instanceof Event.CardArrived)) {
            event = events.poll(20, TimeUnit.SECONDS);
            assertThat(event).isNotNull();
        }
    }

    private ReadOutcome read(CardLink link, ReadRequest request, Consumer<ReadProgress> progress) {
        requests.add(request);
        ReadOutcome outcome = reader.read(link, request, progress);
        outcomes.add(outcome);
        return outcome;
    }
}

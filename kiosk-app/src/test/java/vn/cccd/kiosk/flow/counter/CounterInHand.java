package vn.cccd.kiosk.flow.counter;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.Samples;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.CardFields;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.DossierCheck;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.sector.lodging.LodgingRules;

/** A hotel's counter; what happens at it is told to its real rules. */
abstract class CounterInHand {
    static final UUID FIRST = new UUID(1, 1);

    static final UUID SECOND = new UUID(1, 2);

    final LodgingRules rules = new LodgingRules();

    final Counter counter =
            new Counter(rules, new DossierCheck(rules, Demand.of(Assurance.CHIP_GENUINE)), Limits.standard());

    CounterModel model = CounterModel.atStart(Samples.SITE, FIRST, Samples.NOW);

    List<CounterEffect> happens(CounterEvent event) {
        CounterStep step = counter.step(model, event);
        model = step.model();
        return step.effects();
    }

    List<CounterEffect> happens(Event event) {
        return happens(new CounterEvent.Happened(event));
    }

    List<CounterEffect> reads(int person) {
        Person holder = new Person(
                new IdNumber(String.format("99909000%04d", person)),
                "Nguyễn Văn " + (char) ('A' + person),
                Optional.empty(),
                Optional.empty());
        happens(new Event.CardArrived());
        happens(new Event.KeyScanned(new CardKey.Scanned(holder, Optional.empty())));
        long attempt = ((DeskState.Reading) model.desk().state()).attempt();
        List<CounterEffect> effects = happens(new Event.ChipRead(
                attempt,
                new VerifiedCard(
                        new Identity(
                                holder,
                                Assurance.CHIP_GENUINE,
                                Proof.CHIP_GENUINE,
                                Optional.of("GENUINE"),
                                Set.of(),
                                Optional.empty(),
                                LocalTime.of(8, 15)),
                        CardFields.none(),
                        List.of())));
        happens(new Event.CardLeft());
        return effects;
    }

    void fillIn(int number) {
        happens(new CounterEvent.PartyAnswered(number, "room", "305"));
        happens(new CounterEvent.PartyAnswered(number, "departure", "22/11/2026 12:00"));
    }

    static CounterEvent found(Dossier file, LocalDateTime storedAt, Ticket ticket) {
        return new CounterEvent.FileFoundStored(
                new StoredDossier(file, storedAt, Optional.of(ticket.number())), Optional.of(ticket));
    }

    void isBeingStored() {
        reads(1);
        fillIn(1);
        happens(new CounterEvent.FileClosed());
    }
}

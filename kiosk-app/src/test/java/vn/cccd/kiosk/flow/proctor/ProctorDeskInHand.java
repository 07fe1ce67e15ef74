package vn.cccd.kiosk.flow.proctor;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.Samples;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Objection;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.Roster;

/** A proctor's desk where two candidates are called and one is not; what happens at it is told to its real rules. */
abstract class ProctorDeskInHand {
    static final Candidate AN = candidate("101", "999090000101", "Nguyễn Văn An", "Sáng");

    static final Candidate BINH = candidate("102", "999090000102", "Trần Thị Bình", "Sáng");

    static final Candidate CUC = candidate("201", "999090000201", "Lê Thị Cúc", "Chiều");

    final Proctor proctor = new Proctor(Limits.standard());

    ProctorModel model = ProctorModel.atStart(Samples.STRICT_SITE, Samples.NOW);

    static Candidate candidate(String number, String id, String name, String session) {
        return new Candidate(number, new IdNumber(id), name, Optional.empty(), "B", session);
    }

    @BeforeEach
    void readTheList() {
        happens(new ProctorEvent.RosterRead(new Roster(List.of(AN, BINH, CUC)), List.of()));
    }

    List<ProctorEffect> happens(ProctorEvent event) {
        ProctorStep step = proctor.step(model, event);
        model = step.model();
        return step.effects();
    }

    List<ProctorEffect> happens(Event event) {
        return happens(new ProctorEvent.Happened(event));
    }

    long attempt() {
        return ((DeskState.Reading) model.desk().state()).attempt();
    }

    void cardOf(Candidate candidate) {
        happens(new Event.CardArrived());
        happens(new Event.KeyScanned(new CardKey.Scanned(person(candidate), Optional.empty())));
    }

    static Person person(Candidate candidate) {
        return new Person(candidate.id(), candidate.fullName(), Optional.empty(), Optional.empty());
    }

    List<ProctorEffect> reads(Candidate candidate, Caveat... caveats) {
        cardOf(candidate);
        List<ProctorEffect> effects =
                happens(new Event.ChipRead(attempt(), VerifiedCard.ofCode(genuine(candidate, caveats))));
        happens(new Event.CardLeft());
        return effects;
    }

    /** The card is read, and the proctor lets in whom nothing speaks against. */
    List<ProctorEffect> readsAndAdmits(Candidate candidate) {
        reads(candidate);
        return admits(candidate);
    }

    List<ProctorEffect> admits(Candidate candidate) {
        return happens(new ProctorEvent.Admitted(candidate.exam()));
    }

    static Identity genuine(Candidate candidate, Caveat... caveats) {
        return new Identity(
                person(candidate),
                Assurance.CHIP_GENUINE,
                Proof.CHIP_GENUINE,
                Optional.of("GENUINE"),
                Set.of(caveats),
                Optional.empty(),
                LocalTime.of(7, 5));
    }

    Presence storing() {
        return ((Hearing.Storing) model.hearing()).presence();
    }

    Candidate granted() {
        return ((Hearing.Granted) model.hearing()).candidate();
    }

    List<Objection> objections() {
        return ((Hearing.Objected) model.hearing()).admission().objections();
    }
}

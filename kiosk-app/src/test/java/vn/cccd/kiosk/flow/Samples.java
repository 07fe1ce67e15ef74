package vn.cccd.kiosk.flow;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.portrait.Picture;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.sector.Appointment;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.text.FailureCode;

/** An invented patient at an invented hospital, in every state of a visit. */
public final class Samples {
    public static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 8, 15);
    public static final Site SITE = HospitalDefaults.demonstration(Duration.ofHours(24));
    public static final Site STRICT_SITE = new Site(
            SITE.sector(),
            SITE.badge(),
            SITE.name(),
            SITE.task(),
            SITE.desk(),
            Demand.of(Assurance.CHIP_GENUINE),
            SITE.cardUse(),
            SITE.consent(),
            SITE.services());
    public static final Site ASKING_SITE = SITE.asking(HospitalDefaults.withInsuranceCheck(SITE.consent()));
    public static final String NAME = "Nguyễn Văn A";
    public static final String NUMBER = "999090000123";
    public static final Person PERSON = new Person(
            new IdNumber(NUMBER), NAME, Optional.of(new BirthDate("1990-01-01")), Optional.of(Person.Sex.MALE));
    public static final CardKey.Scanned SCANNED = new CardKey.Scanned(PERSON, Optional.of("2021-03-15"));
    public static final CardKey.Typed TYPED = new CardKey.Typed(PERSON.number());
    public static final Face FACE = new Face(Picture.of(1, 1, new int[] {0x808080}));
    public static final Service CLINIC = SITE.services().getFirst();
    public static final Ticket TICKET = new Ticket("A 047", CLINIC);

    public static final Schedule SCHEDULE =
            new Schedule(List.of(new Appointment(CLINIC.id(), Optional.of(LocalTime.of(9, 30)))), false);

    private Samples() {}

    public static Identity identity(Proof proof, Assurance assurance) {
        return new Identity(
                PERSON, assurance, proof, Optional.of("GENUINE"), Set.of(), Optional.of(FACE), LocalTime.of(8, 15));
    }

    public static Identity genuine() {
        return identity(Proof.CHIP_GENUINE, Assurance.CHIP_GENUINE);
    }

    /** A genuine chip in a card that is past its date. */
    static Identity expired() {
        return new Identity(
                PERSON,
                Assurance.CHIP_GENUINE,
                Proof.CHIP_GENUINE,
                Optional.of("GENUINE"),
                Set.of(Caveat.DOCUMENT_EXPIRED),
                Optional.of(FACE),
                LocalTime.of(8, 15));
    }

    static Order order() {
        return new Order(genuine(), NOW, CLINIC, true);
    }

    static State.ShowingFailure failure(FailureCode code, Optional<CardKey> key) {
        return new State.ShowingFailure(code, WaysOut.of(code, key, SITE), key);
    }

    /** Every state with somebody in it, the ones that hold most about them first. */
    static Stream<State> occupiedStates() {
        ReadingProgress progress =
                ReadingProgress.begun(Optional.of(NAME)).withName(NAME).withFace(FACE);
        List<State> plain = List.of(
                new State.Confirming(genuine()),
                new State.Consenting(genuine(), SITE.consent()),
                new State.ChoosingService(genuine(), NOW, SITE.services(), Optional.of(CLINIC)),
                new State.ChoosingService(
                        genuine(), NOW, List.of(CLINIC), Optional.of(CLINIC), SCHEDULE, new InsuranceStanding.Asking()),
                new State.Recording(order()),
                new State.Reading(7, SCANNED, progress, 0),
                new State.AwaitingSameCard(TYPED, progress, 1, 6),
                new State.AskingForKey(true, new NumberPad("99909")),
                new State.AskingForKey(false, new NumberPad(NUMBER)),
                new State.AwaitingCard(SCANNED, true),
                new State.AwaitingCard(TYPED, false),
                new State.Done(TICKET, Delivery.SENDING),
                new State.Done(TICKET, Delivery.SENT, Paper.OUT_OF_PAPER),
                new State.NotUsingThisMachine(SITE.desk()));
        Stream<State> failures = Stream.of(FailureCode.values()).map(code -> failure(code, Optional.of(SCANNED)));
        Stream<State> covered =
                plain.stream().map(state -> new State.StaffCalled(state, StaffCall.CALLING, SITE.desk()));
        return Stream.of(plain.stream(), failures, covered).flatMap(states -> states);
    }

    static Stream<State> allStates() {
        return Stream.concat(
                Stream.of(
                        new State.Inviting(),
                        new State.TakingBackCard(),
                        new State.StaffCalled(new State.Inviting(), StaffCall.ANNOUNCED, SITE.desk())),
                occupiedStates());
    }

    /** A kiosk in {@code state}: visit 3, reading 7, nothing wrong around it. */
    static Model in(State state) {
        return in(state, SITE, false);
    }

    static Model in(State state, Site site, boolean cardThere) {
        Model start = Model.atStart(site, NOW);
        return new Model(
                state,
                site,
                start.language(),
                NOW,
                Set.of(),
                true,
                cardThere,
                3,
                7,
                new IdleWatch(11, java.util.OptionalInt.empty()));
    }
}

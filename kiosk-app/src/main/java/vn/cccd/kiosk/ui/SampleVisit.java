package vn.cccd.kiosk.ui;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Delivery;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Flow;
import vn.cccd.kiosk.flow.InsuranceStanding;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.NumberPad;
import vn.cccd.kiosk.flow.Order;
import vn.cccd.kiosk.flow.Paper;
import vn.cccd.kiosk.flow.ReadingProgress;
import vn.cccd.kiosk.flow.Schedule;
import vn.cccd.kiosk.flow.StaffCall;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.insurance.InsuranceOutcome;
import vn.cccd.kiosk.sector.Appointment;
import vn.cccd.kiosk.sector.ConsentAmendments;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.text.FailureCode;

/** The states of one invented visit, from the first screen to the last, with the detours that it could take. */
final class SampleVisit {
    /** A name of 60 characters, to see that the longest names have room. */
    static final String LONGEST_NAME = "Công Tằng Tôn Nữ Nguyễn Phước Thị Huyền Trân Ngọc Khánh Uyên";

    private static final LocalTime PROVED = LocalTime.of(8, 15);
    private static final LocalDateTime AGREED = LocalDateTime.of(2026, 11, 20, 8, 15, 20);
    private static final Face FACE = SamplePortrait.face();

    private SampleVisit() {}

    record Named(String name, State state) {}

    static List<Named> states() {
        CardKey scanned = new CardKey.Scanned(person("Nguyễn Thị Ánh Nguyệt"), Optional.of("2021-05-04"));
        CardKey typed = new CardKey.Typed(new IdNumber("999157000124"));
        return List.of(
                new Named("invite", new State.Inviting()),
                new Named("card-seen", new State.AskingForKey(true, new NumberPad(""))),
                new Named("type-number", new State.AskingForKey(false, new NumberPad("99915700"))),
                new Named("number-complete", new State.AskingForKey(true, new NumberPad("999157000124"))),
                new Named("place-card", new State.AwaitingCard(scanned, true)),
                new Named("place-card-required", new State.AwaitingCard(typed, false)),
                new Named("reading-begun", new State.Reading(1, typed, progress(Optional.empty(), 0), 0)),
                new Named(
                        "reading",
                        new State.Reading(
                                1,
                                scanned,
                                progress(
                                        Optional.of("Nguyễn Thị Ánh Nguyệt"),
                                        72,
                                        ReadingProgress.Step.OPENED,
                                        ReadingProgress.Step.NAME,
                                        ReadingProgress.Step.SIGNATURE),
                                0)),
                new Named(
                        "reading-long-name",
                        new State.Reading(
                                1,
                                scanned,
                                progress(
                                        Optional.of(LONGEST_NAME),
                                        0,
                                        ReadingProgress.Step.OPENED,
                                        ReadingProgress.Step.NAME),
                                1)),
                new Named(
                        "put-back",
                        new State.AwaitingSameCard(
                                scanned,
                                progress(
                                        Optional.of("Nguyễn Thị Ánh Nguyệt"),
                                        40,
                                        ReadingProgress.Step.OPENED,
                                        ReadingProgress.Step.NAME),
                                1,
                                9)),
                new Named("confirm", confirming()),
                new Named("confirm-long-name", confirming(LONGEST_NAME, Proof.CHIP_ISSUER_UNKNOWN, Optional.of(FACE))),
                new Named("confirm-code-only", confirming("Trần Văn Hậu", Proof.QR_UNSIGNED, Optional.empty())),
                new Named(
                        "confirm-signed-data", confirming("Đỗ Thị Mỹ Hạnh", Proof.CHIP_DATA_SIGNED, Optional.of(FACE))),
                new Named("consent", new State.Consenting(identity(), SampleSite.consent())),
                new Named(
                        "consent-insurance",
                        new State.Consenting(identity(), HospitalDefaults.withInsuranceCheck(SampleSite.consent()))),
                new Named(
                        "consent-everything",
                        new State.Consenting(
                                identity(),
                                HospitalDefaults.withKeptPortraits(
                                        HospitalDefaults.withInsuranceCheck(ConsentAmendments.withVoucher(
                                                HospitalDefaults.consentWithEvidence(Duration.ofHours(24)))),
                                        30))),
                new Named(
                        "service",
                        new State.ChoosingService(
                                identity(), AGREED, SampleSite.hospital().services(), Optional.empty())),
                new Named(
                        "service-chosen",
                        new State.ChoosingService(
                                identity(),
                                AGREED,
                                SampleSite.hospital().services(),
                                Optional.of(SampleSite.CARDIOLOGY))),
                new Named(
                        "service-insured",
                        atTheDoor(Schedule.NONE, new InsuranceOutcome.Covered(LocalDate.of(2026, 12, 31), "4"))),
                new Named(
                        "service-insurance-unknown",
                        atTheDoor(Schedule.NONE, new InsuranceOutcome.Unknown(InsuranceOutcome.Why.OFFLINE))),
                new Named(
                        "service-appointment",
                        atTheDoor(
                                new Schedule(List.of(appointment(SampleSite.CARDIOLOGY.id(), 8, 30)), false),
                                new InsuranceOutcome.NotCovered())),
                new Named(
                        "service-two-appointments",
                        atTheDoor(
                                new Schedule(
                                        List.of(
                                                appointment("laboratory", 8, 30),
                                                appointment(SampleSite.CARDIOLOGY.id(), 10, 15)),
                                        true),
                                new InsuranceOutcome.Covered(LocalDate.of(2026, 12, 31), ""))),
                new Named("recording", new State.Recording(new Order(identity(), AGREED, SampleSite.CARDIOLOGY, true))),
                new Named("done", new State.Done(ticket(), Delivery.SENT)),
                new Named("done-printed", new State.Done(ticket(), Delivery.SENT, Paper.PRINTED)),
                new Named("done-offline", new State.Done(ticket(), Delivery.WAITING_FOR_NETWORK)),
                new Named("take-card", new State.TakingBackCard()),
                new Named(
                        "staff-calling",
                        new State.StaffCalled(
                                confirming(),
                                StaffCall.CALLING,
                                SampleSite.hospital().desk())),
                new Named(
                        "staff-called",
                        new State.StaffCalled(
                                confirming(),
                                StaffCall.ANNOUNCED,
                                SampleSite.hospital().desk())),
                new Named(
                        "staff-not-reached",
                        new State.StaffCalled(
                                confirming(),
                                StaffCall.UNHEARD,
                                SampleSite.hospital().desk())),
                new Named(
                        "elsewhere",
                        new State.NotUsingThisMachine(SampleSite.hospital().desk())));
    }

    /** Every failure with the ways that the flow offers, and one with as many as a failure may have. */
    static List<Named> failures() {
        List<Named> failures = new ArrayList<>();
        for (FailureCode code : FailureCode.values()) {
            failures.add(new Named(
                    "failure-" + code.toString().toLowerCase(Locale.ROOT).replace('_', '-'), failing(code)));
        }
        List<Choice> many = List.of(Choice.TRY_AGAIN, Choice.WITHOUT_CARD, Choice.START_OVER, Choice.CALL_STAFF);
        failures.add(new Named(
                "failure-many-ways", new State.ShowingFailure(FailureCode.CARD_REMOVED, many, Optional.empty())));
        return failures;
    }

    private static State failing(FailureCode code) {
        CardKey typed = new CardKey.Typed(new IdNumber("999157000124"));
        Model start = Model.atStart(SampleSite.hospital(), AGREED);
        Model reading = new Model(
                new State.Reading(1, typed, progress(Optional.empty(), 0), 0),
                start.site(),
                start.language(),
                start.now(),
                Set.of(),
                true,
                true,
                start.visit(),
                1,
                start.idle());
        State after = new Flow(Limits.standard())
                .step(reading, new Event.ReadingFailed(1, code))
                .model()
                .state();
        List<Choice> usual = List.of(Choice.TRY_AGAIN, Choice.START_OVER, Choice.CALL_STAFF);
        return after instanceof State.ShowingFailure
                ? after
                : new State.ShowingFailure(code, usual, Optional.of(typed));
    }

    private static Appointment appointment(String service, int hour, int minute) {
        return new Appointment(service, Optional.of(LocalTime.of(hour, minute)));
    }

    /** As the flow makes it of what is known about the visitor. */
    private static State atTheDoor(Schedule schedule, InsuranceOutcome insurance) {
        Site site = SampleSite.hospital();
        List<Service> services = schedule.appointments().isEmpty()
                ? site.services()
                : schedule.appointments().stream()
                        .flatMap(each -> site.services().stream()
                                .filter(service -> service.id().equals(each.service())))
                        .toList();
        return new State.ChoosingService(
                identity(),
                AGREED,
                services,
                services.size() == 1 ? Optional.of(services.getFirst()) : Optional.empty(),
                schedule,
                new InsuranceStanding.Answered(insurance));
    }

    static State withoutPaper() {
        return new State.Done(ticket(), Delivery.WAITING_FOR_NETWORK, Paper.OUT_OF_PAPER);
    }

    static State confirming() {
        return confirming("Nguyễn Thị Ánh Nguyệt", Proof.CHIP_GENUINE, Optional.of(FACE));
    }

    private static State confirming(String name, Proof proof, Optional<Face> face) {
        return new State.Confirming(identity(name, proof, face));
    }

    private static Identity identity() {
        return identity("Nguyễn Thị Ánh Nguyệt", Proof.CHIP_GENUINE, Optional.of(FACE));
    }

    private static Identity identity(String name, Proof proof, Optional<Face> face) {
        Set<Caveat> caveats = proof == Proof.CHIP_ISSUER_UNKNOWN ? Set.of(Caveat.DOCUMENT_EXPIRED) : Set.of();
        return new Identity(person(name), Assurance.CHIP_GENUINE, proof, Optional.of("GENUINE"), caveats, face, PROVED);
    }

    private static Person person(String name) {
        return new Person(
                new IdNumber("999157000124"),
                name,
                Optional.of(new BirthDate("1957-03-08")),
                Optional.of(Person.Sex.FEMALE));
    }

    private static ReadingProgress progress(Optional<String> name, int percent, ReadingProgress.Step... done) {
        return new ReadingProgress(Set.copyOf(Arrays.asList(done)), percent, name, Optional.empty());
    }

    private static Ticket ticket() {
        return new Ticket("A 047", SampleSite.CARDIOLOGY);
    }
}

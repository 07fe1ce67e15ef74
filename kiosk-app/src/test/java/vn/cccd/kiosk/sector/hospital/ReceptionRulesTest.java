package vn.cccd.kiosk.sector.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cccd.kiosk.sector.counter.Parties.file;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.sector.Appointment;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.DossierCheck;
import vn.cccd.kiosk.sector.counter.Expectation;
import vn.cccd.kiosk.sector.counter.Parties;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.table.Table;
import vn.cccd.kiosk.text.Language;

class ReceptionRulesTest {
    private static final ReceptionRules RULES = new ReceptionRules(HospitalDefaults.services());
    private static final DossierCheck CHECK = new DossierCheck(RULES, Demand.of(Assurance.QR_UNSIGNED));
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 20, 12, 0);
    private static final Answers DAY_VISIT = Answers.none()
            .with(ReceptionRules.SERVICE, "cardiology")
            .with(ReceptionRules.INSURANCE, "yes")
            .with(ReceptionRules.IN_PATIENT, "no");
    private static final Answers OVERNIGHT =
            DAY_VISIT.with(ReceptionRules.IN_PATIENT, "yes").with(ReceptionRules.BED, "Buồng 4, giường 12");

    private static Party guest(int number, String role, String arrival, String departure) {
        return Parties.of(number, role, "1990-01-31")
                .withAnswers(
                        Answers.none().with(ReceptionRules.ARRIVAL, arrival).with(ReceptionRules.DEPARTURE, departure));
    }

    private static Party patient() {
        return guest(1, ReceptionRules.PATIENT, "20/11/2026 08:15", "24/11/2026 10:00");
    }

    private static List<String> said(Dossier dossier, LocalDateTime now) {
        return CHECK.remarks(dossier, now).stream()
                .map(remark -> remark.weight() + " " + remark.text().in(Language.ENGLISH))
                .toList();
    }

    @Test
    void aVisitOfADayNeedsAServiceAndAWordAboutInsuranceAndNothingElse() {
        Dossier visit = file(Parties.of(1, ReceptionRules.PATIENT, "1990-01-31"));

        assertThat(said(visit, NOON))
                .containsExactlyInAnyOrder(
                        "STOPS Not filled in: Clinic or ward",
                        "STOPS Not filled in: Health insurance (BHYT)",
                        "STOPS Not filled in: In-patient");
        assertThat(CHECK.remarks(visit.withAnswers(DAY_VISIT), NOON)).isEmpty();
        assertThat(CHECK.complete(file().withAnswers(DAY_VISIT), NOON)).isFalse();
    }

    @Test
    void whoStaysOvernightNeedsABedAndTimes() {
        Dossier visit = file(Parties.of(1, ReceptionRules.PATIENT, "1990-01-31"))
                .withAnswers(OVERNIGHT.with(ReceptionRules.BED, ""));

        assertThat(said(visit, NOON))
                .contains("STOPS Not filled in: Room and bed", "STOPS Stays overnight, but a time is not filled in");
        assertThat(CHECK.complete(file(patient()).withAnswers(OVERNIGHT), NOON)).isTrue();
    }

    @Test
    void theNoticeOfStayIsDueAsInALodgingForCompanionsToo() {
        Dossier stay = file(patient(), guest(2, ReceptionRules.COMPANION, "20/11/2026 23:30", "21/11/2026 06:00"))
                .withAnswers(OVERNIGHT);

        assertThat(said(stay, NOON))
                .containsExactly(
                        "TELLS The notice of stay is due: 20/11/2026 23:00",
                        "TELLS The notice of stay is due: 21/11/2026 08:00");
        assertThat(said(stay, LocalDateTime.of(2026, 11, 20, 22, 30)).getFirst())
                .isEqualTo("WARNS The notice of stay is due soon: 20/11/2026 23:00");
        assertThat(said(stay, LocalDateTime.of(2026, 11, 21, 9, 0)))
                .containsExactly(
                        "WARNS The notice of stay was due: 20/11/2026 23:00",
                        "WARNS The notice of stay was due: 21/11/2026 08:00");
    }

    @Test
    void aDepartureBeforeTheArrivalStopsAndTwoPatientsAreTwoFiles() {
        Dossier wrong = file(guest(1, ReceptionRules.PATIENT, "20/11/2026 14:00", "20/11/2026 13:00"))
                .withAnswers(OVERNIGHT);
        assertThat(said(wrong, NOON).getFirst()).isEqualTo("STOPS Departure is not after arrival");

        Dossier two = file(patient(), guest(2, ReceptionRules.PATIENT, "20/11/2026 08:15", "24/11/2026 10:00"))
                .withAnswers(OVERNIGHT);
        assertThat(said(two, NOON).getFirst()).isEqualTo("STOPS Too many: Patient (at most 1)");
    }

    private static Party expecting(Expectation expected) {
        return Parties.of(1, ReceptionRules.PATIENT, "1990-01-31").expecting(expected);
    }

    private static Expectation at(Appointment... appointments) {
        return new Expectation(List.of(appointments), false, false);
    }

    @Test
    void whoHasAnAppointmentGoesThereUnlessTheClerkSaysOtherwise() {
        Party patient = expecting(at(
                new Appointment("no-such-clinic", Optional.empty()),
                new Appointment("eye", Optional.of(LocalTime.of(8, 30))),
                new Appointment("cardiology", Optional.of(LocalTime.of(10, 0)))));

        assertThat(RULES.answersFor(patient, file(patient)).text(ReceptionRules.SERVICE))
                .contains("eye");
        assertThat(RULES.answersFor(patient, file(patient).withAnswers(DAY_VISIT)))
                .isEqualTo(DAY_VISIT);
        assertThat(RULES.answersFor(patient.withRole(ReceptionRules.COMPANION), file())
                        .text(ReceptionRules.SERVICE))
                .isEmpty();
        assertThat(said(file(patient).withAnswers(DAY_VISIT), NOON))
                .containsExactly(
                        "TELLS Appointment today: 08:30 · Eye clinic", "TELLS Appointment today: 10:00 · Cardiology");
    }

    @Test
    void whoWasRegisteredTodayOrIsWantedIsWarnedOf() {
        Party again = expecting(new Expectation(List.of(), true, false));
        Party wanted = expecting(new Expectation(List.of(), false, true));

        assertThat(said(file(again).withAnswers(DAY_VISIT), NOON)).containsExactly("WARNS Registered today already");
        assertThat(said(file(wanted).withAnswers(DAY_VISIT), NOON))
                .containsExactly("WARNS The site wants to see this person first");
        assertThat(CHECK.complete(file(again).withAnswers(DAY_VISIT), NOON))
                .as("the clerk decides")
                .isTrue();
        Party companion =
                Parties.of(2, ReceptionRules.COMPANION, "1990-01-31").expecting(new Expectation(List.of(), true, true));
        assertThat(said(file(patient(), companion).withAnswers(DAY_VISIT), NOON))
                .as("a companion registers for nothing")
                .isEmpty();
    }

    @Test
    void thePatientArrivesNowAndTheCompanionStaysAsLong() {
        assertThat(RULES.suggestedFor(Parties.of(1, ReceptionRules.PATIENT, "1990-01-31"), file())
                        .text(ReceptionRules.ARRIVAL))
                .contains("20/11/2026 08:15");
        assertThat(RULES.suggestedFor(Parties.of(2, ReceptionRules.COMPANION, "1990-01-31"), file(patient())))
                .isEqualTo(patient().answers());
    }

    @Test
    void thePortalGetsWhoStaysOvernightAndNobodyElse() {
        Dossier stay = file(patient(), guest(2, ReceptionRules.COMPANION, "20/11/2026 09:00", "24/11/2026 10:00"))
                .withAnswers(OVERNIGHT);
        Dossier visit = file(patient()).withAnswers(DAY_VISIT);

        Table table = RULES.export(List.of(visit, stay));

        assertThat(table.headings()).hasSize(12).startsWith("STT").endsWith("Phòng");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getFirst().cells())
                .containsExactly(
                        "1",
                        "Nguyễn Văn A",
                        "31/01/1990",
                        "Nam",
                        "Việt Nam",
                        "Thẻ căn cước",
                        "999090000001",
                        "Số 1, phố Mẫu",
                        "20/11/2026 08:15",
                        "24/11/2026 10:00",
                        "Khám, chữa bệnh",
                        "Buồng 4, giường 12");
        assertThat(table.rows().getLast().cells()).contains("Chăm sóc người bệnh", "2", "999090000002");
    }
}

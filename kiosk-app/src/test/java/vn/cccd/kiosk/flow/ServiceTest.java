package vn.cccd.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.insurance.InsuranceOutcome;
import vn.cccd.kiosk.sector.Appointment;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.FailureCode;

/** What a visitor comes for: appointments, and what is known about insurance. */
class ServiceTest {
    private static final InsuranceOutcome COVERED = new InsuranceOutcome.Covered(LocalDate.of(2026, 12, 31), "4");

    private static Story before(Site site) {
        return Story.at(site)
                .then(new Event.KeyScanned(Samples.SCANNED), new Event.CardArrived())
                .chipRead()
                .choose(Choice.CONFIRM);
    }

    private static State.ChoosingService choosing(Story story) {
        assertThat(story.state()).isInstanceOf(State.ChoosingService.class);
        return (State.ChoosingService) story.state();
    }

    private static Event expected(boolean only, String... services) {
        return new Event.Expected(
                1,
                new Schedule(
                        List.of(services).stream()
                                .map(service -> new Appointment(service, Optional.of(LocalTime.of(8, 30))))
                                .toList(),
                        only));
    }

    @Nested
    class WithAppointments {
        private final Story story = before(Samples.SITE).choose(Choice.AGREE);

        @Test
        void oneIsOfferedAndChosenAndLeavesTheOtherServicesOneTouchAway() {
            assertThat(story.effects(Effect.LookUpAppointments.class)).hasSize(1);
            story.then(expected(false, "elsewhere", "cardiology"));

            assertThat(choosing(story).services()).extracting(Service::id).containsExactly("cardiology");
            assertThat(choosing(story).chosen()).map(Service::id).contains("cardiology");
            assertThat(story.choose(Choice.OTHER_SERVICE).state())
                    .isEqualTo(new State.ChoosingService(
                            Samples.genuine(), Samples.NOW, Samples.SITE.services(), Optional.empty()));
            assertThat(choosing(story).offers()).extracting(Offer::choice).doesNotContain(Choice.OTHER_SERVICE);
        }

        @Test
        void twoAreAskedAbout() {
            story.then(expected(false, "eye", "cardiology"));

            assertThat(choosing(story).services()).extracting(Service::id).containsExactly("eye", "cardiology");
            assertThat(choosing(story).chosen()).isEmpty();
            story.choose(Choice.WITH_INSURANCE);
            assertThat(story.effects(Effect.RecordCheckIn.class)).isEmpty();
            story.then(new Event.ServiceChosen("cardiology")).choose(Choice.WITH_INSURANCE);
            assertThat(story.effects(Effect.RecordCheckIn.class)).hasSize(1);
        }

        @Test
        void thoseForServicesThatTheSiteDoesNotHaveChangeNothing() {
            State before = story.state();

            assertThat(story.then(expected(false, "elsewhere")).state()).isEqualTo(before);
        }

        @Test
        void whoHasChosenIsNotInterrupted() {
            story.then(new Event.ServiceChosen("eye"), expected(false, "cardiology"));

            assertThat(choosing(story).chosen()).map(Service::id).contains("eye");
        }

        @Test
        void whereOnlyTheExpectedMayComeNothingElseIsOffered() {
            story.then(new Event.ServiceChosen("eye"), expected(true, "cardiology"));

            assertThat(choosing(story).chosen()).map(Service::id).contains("cardiology");
            assertThat(choosing(story).offers()).extracting(Offer::choice).doesNotContain(Choice.OTHER_SERVICE);
            story.choose(Choice.OTHER_SERVICE);
            assertThat(choosing(story).services()).hasSize(1);
        }

        @Test
        void whoIsNotExpectedWhereOnlyTheExpectedMayComeIsToldSoWithAWayOut() {
            story.then(expected(true));

            assertThat(story.failure().code()).isEqualTo(FailureCode.NOT_ON_ROSTER);
            assertThat(story.failure().ways()).containsExactly(Choice.CALL_STAFF, Choice.LEAVE);
        }
    }

    @Nested
    class WithAnInsuranceCheck {
        private final Story story = before(Samples.ASKING_SITE);

        @Test
        void itIsAskedAfterConsentAndNeverBefore() {
            assertThat(story.effects(Effect.CheckInsurance.class)).isEmpty();

            story.choose(Choice.AGREE);

            assertThat(story.effects(Effect.CheckInsurance.class))
                    .containsExactly(new Effect.CheckInsurance(1, Samples.PERSON.number(), Samples.PERSON.birthDate()));
            assertThat(choosing(story).insurance()).isEqualTo(new InsuranceStanding.Asking());
        }

        @Test
        void whoRefusesIsNeverAskedAbout() {
            story.choose(Choice.REFUSE);

            assertThat(story.failure().code()).isEqualTo(FailureCode.CONSENT_REFUSED);
            assertThat(story.effects(Effect.CheckInsurance.class)).isEmpty();
        }

        @Test
        void theAnswerIsShownAndThePersonDecides() {
            story.choose(Choice.AGREE)
                    .then(new Event.ServiceChosen("cardiology"), new Event.InsuranceChecked(1, COVERED));
            assertThat(choosing(story).insurance()).isEqualTo(new InsuranceStanding.Answered(COVERED));
            assertThat(choosing(story).chosen()).isPresent();

            story.choose(Choice.WITHOUT_INSURANCE);

            assertThat(story.effects(Effect.RecordCheckIn.class))
                    .singleElement()
                    .satisfies(record -> {
                        assertThat(record.order().insured()).isFalse();
                        assertThat(record.order().insurance()).isEqualTo(new InsuranceStanding.Answered(COVERED));
                    });
        }

        @Test
        void nobodyWaitsForIt() {
            story.choose(Choice.AGREE)
                    .then(new Event.ServiceChosen("cardiology"))
                    .choose(Choice.WITH_INSURANCE);

            assertThat(story.effects(Effect.RecordCheckIn.class))
                    .singleElement()
                    .satisfies(
                            record -> assertThat(record.order().insurance()).isEqualTo(new InsuranceStanding.Asking()));
            assertThat(story.then(new Event.InsuranceChecked(1, COVERED)).state())
                    .isInstanceOf(State.Recording.class);
        }

        @Test
        void anAppointmentKeepsTheAnswer() {
            story.choose(Choice.AGREE).then(new Event.InsuranceChecked(1, COVERED), expected(false, "cardiology"));

            assertThat(choosing(story).insurance()).isEqualTo(new InsuranceStanding.Answered(COVERED));
        }
    }

    @Test
    void withoutThePurposeInTheConsentTextNobodyIsAsked() {
        Story story = before(Samples.SITE).choose(Choice.AGREE);

        assertThat(story.effects(Effect.CheckInsurance.class)).isEmpty();
        assertThat(choosing(story).insurance()).isEqualTo(new InsuranceStanding.NotAsked());
    }
}

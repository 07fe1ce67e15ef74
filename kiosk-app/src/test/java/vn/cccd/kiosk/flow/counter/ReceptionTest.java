package vn.cccd.kiosk.flow.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.Samples;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.Appointment;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.DossierCheck;
import vn.cccd.kiosk.sector.counter.Expectation;
import vn.cccd.kiosk.sector.counter.Parties;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.sector.hospital.ReceptionRules;

/** A counter that knows some of its people before they come. */
class ReceptionTest {
    private static final IdNumber NUMBER = Samples.PERSON.number();
    private static final Expectation EYES =
            new Expectation(List.of(new Appointment("eye", Optional.empty())), true, false);

    private final ReceptionRules rules = new ReceptionRules(HospitalDefaults.services());
    private final Counter counter =
            new Counter(rules, new DossierCheck(rules, Demand.of(Assurance.QR_UNSIGNED)), Limits.standard());
    private CounterModel model = CounterModel.atStart(Samples.SITE, new UUID(1, 1), Samples.NOW);

    private List<CounterEffect> happens(CounterEvent event) {
        CounterStep step = counter.step(model, event);
        model = step.model();
        return step.effects();
    }

    private List<CounterEffect> happens(Event event) {
        return happens(new CounterEvent.Happened(event));
    }

    private List<CounterEffect> readsTheCard() {
        happens(new Event.CardArrived());
        happens(new Event.KeyScanned(new CardKey.Scanned(Samples.PERSON, Optional.empty())));
        long attempt = ((DeskState.Reading) model.desk().state()).attempt();
        return happens(new Event.ChipRead(attempt, VerifiedCard.ofCode(Samples.genuine())));
    }

    private Party patient() {
        return model.dossier().find(NUMBER).orElseThrow();
    }

    @Test
    void aPatientIsLookedUpAndTheAppointmentFilledIn() {
        assertThat(readsTheCard()).contains(new CounterEffect.LookUp(NUMBER));

        assertThat(happens(new CounterEvent.PersonExpected(NUMBER, EYES)))
                .containsExactly(new CounterEffect.KeepFile(model.dossier()));
        assertThat(patient().expected()).isEqualTo(EYES);
        assertThat(model.dossier().answers().text("service")).contains("eye");
        assertThat(model.remarks())
                .anyMatch(remark ->
                        remark.text().in(vn.cccd.kiosk.text.Language.ENGLISH).equals("Registered today already"));
    }

    @Test
    void whatTheClerkAnsweredFirstStays() {
        readsTheCard();
        happens(new CounterEvent.FileAnswered("service", "cardiology"));
        happens(new CounterEvent.PersonExpected(NUMBER, EYES));

        assertThat(model.dossier().answers().text("service")).contains("cardiology");
    }

    @Test
    void somebodyWhoIsNotInTheFileAnyMoreChangesNothing() {
        readsTheCard();
        happens(new CounterEvent.PartyRemoved(1));
        CounterModel before = model;

        assertThat(happens(new CounterEvent.PersonExpected(NUMBER, EYES))).isEmpty();
        assertThat(model).isEqualTo(before);
    }

    @Test
    void afterARestartThePatientIsLookedUpAgainAndTheCompanionIsNot() {
        Dossier kept = Parties.file(Parties.of(1, "patient", "1990-01-31"), Parties.of(2, "companion", "1990-01-31"));

        assertThat(happens(new CounterEvent.FileRestored(kept)))
                .containsExactly(new CounterEffect.LookUp(
                        kept.parties().getFirst().identity().person().number()));
    }
}

package vn.cccd.kiosk.flow.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.Samples;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.identity.CardFields;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.CodeDetails;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.sector.counter.DossierCheck;
import vn.cccd.kiosk.sector.publicservice.PublicServiceDefaults;

/** A form that the code began to fill in, where an office takes codes: the chip, once read, has the last word on what nobody typed. */
class FormByCodeTest {
    private static final CounterDefaults OFFICE = PublicServiceDefaults.counter(PublicServiceDefaults.procedures());
    private static final String RESIDENCE = "form-residence";

    private final Counter counter =
            new Counter(OFFICE.rules(), new DossierCheck(OFFICE.rules(), site().demand()), Limits.standard());
    private CounterModel model = CounterModel.atStart(site(), new UUID(1, 1), Samples.NOW);

    private static Site site() {
        Site usual = OFFICE.demonstration();
        return new Site(
                usual.sector(),
                usual.badge(),
                usual.name(),
                usual.task(),
                usual.desk(),
                Demand.of(Assurance.QR_UNSIGNED).acceptingUnknownIssuers(),
                usual.cardUse(),
                usual.consent(),
                usual.services());
    }

    private void happens(CounterEvent event) {
        model = counter.step(model, event).model();
    }

    private void happens(Event event) {
        happens(new CounterEvent.Happened(event));
    }

    private void comesWithACodeThatSays(Optional<String> residence) {
        happens(new Event.KeyScanned(new CardKey.Scanned(
                Samples.PERSON, new CodeDetails(Optional.empty(), residence, Optional.empty()), false)));
        happens(new CounterEvent.WentOnWithoutCard());
    }

    private void putsDownTheCardThatSays(Map<CardField, String> fields) {
        happens(new Event.CardArrived());
        happens(new Event.KeyScanned(Samples.SCANNED));
        long attempt = ((DeskState.Reading) model.desk().state()).attempt();
        happens(new Event.ChipRead(attempt, new VerifiedCard(Samples.genuine(), new CardFields(fields), List.of())));
    }

    private Answers answers() {
        return model.party().orElseThrow().answers();
    }

    @Test
    void theChipAnswersWhatTheCodeHadAnswered() {
        comesWithACodeThatSays(Optional.of("Số 1, phố Bịa"));
        assertThat(answers().text(RESIDENCE)).contains("Số 1, phố Bịa");

        putsDownTheCardThatSays(Map.of(CardField.RESIDENCE, "Số 2, phố Thật"));
        assertThat(answers().text(RESIDENCE)).contains("Số 2, phố Thật");
    }

    @Test
    void whatTheChipDoesNotConfirmIsAskedAgain() {
        comesWithACodeThatSays(Optional.of("Số 1, phố Bịa"));
        putsDownTheCardThatSays(Map.of());

        assertThat(answers().text(RESIDENCE)).isEmpty();
    }

    @Test
    void whatTheCodeDidNotTellTheChipDoes() {
        comesWithACodeThatSays(Optional.empty());
        assertThat(answers().text(RESIDENCE)).isEmpty();

        putsDownTheCardThatSays(Map.of(CardField.RESIDENCE, "Số 2, phố Thật"));
        assertThat(answers().text(RESIDENCE)).contains("Số 2, phố Thật");
    }

    @Test
    void whatTheChosenFormDoesNotAskForIsNotStored() {
        putsDownTheCardThatSays(Map.of(CardField.RESIDENCE, "Số 2, phố Thật"));
        happens(new CounterEvent.FileAnswered("procedure", "certified-copy"));
        happens(new CounterEvent.PartyAnswered(1, "form-copies", "2"));

        assertThat(counter.step(model, new CounterEvent.FileClosed()).effects())
                .singleElement()
                .isInstanceOfSatisfying(
                        CounterEffect.StoreFile.class,
                        store -> assertThat(store.dossier().parties().getFirst().answers())
                                .isEqualTo(Answers.none().with("form-copies", "2")));
    }

    @Test
    void whatTheClerkTypedStays() {
        comesWithACodeThatSays(Optional.of("Số 1, phố Bịa"));
        happens(new CounterEvent.PartyAnswered(1, RESIDENCE, "Số 3, phố Mới"));
        happens(new CounterEvent.PartyAnswered(1, "form-phone", "0900 000 000"));

        putsDownTheCardThatSays(Map.of(CardField.RESIDENCE, "Số 2, phố Thật"));

        assertThat(answers().text(RESIDENCE)).contains("Số 3, phố Mới");
        assertThat(answers().text("form-phone")).contains("0900 000 000");
    }
}

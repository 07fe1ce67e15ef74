package vn.cccd.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Delivery;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Flow;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.Samples;
import vn.cccd.kiosk.flow.TimerKind;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

class VoiceGuideTest {
    private final Flow flow = new Flow(Limits.standard());
    private final SpokenPrompts voice = new SpokenPrompts();
    private final VoiceGuide guide = new VoiceGuide(voice);
    private Model model = Model.atStart(Samples.SITE, Samples.NOW);

    @BeforeEach
    void theFirstScreenIsSilent() {
        guide.accept(model);
        assertThat(voice.said).isEmpty();
    }

    private void happens(Event... events) {
        for (Event event : events) {
            model = flow.step(model, event).model();
            guide.accept(model);
        }
    }

    @Test
    void aVisitIsSpokenScreenByScreen() {
        happens(new Event.CardArrived(), new Event.KeyScanned(Samples.SCANNED));
        long reading = model.attempts();
        happens(
                new Event.ChipOpened(reading),
                new Event.NameRead(reading, Samples.NAME),
                new Event.PortraitArriving(reading, 50),
                new Event.ChipRead(reading, VerifiedCard.ofCode(Samples.genuine())),
                new Event.Chosen(Choice.CONFIRM),
                new Event.Chosen(Choice.AGREE),
                new Event.ServiceChosen(Samples.CLINIC.id()),
                new Event.Chosen(Choice.WITH_INSURANCE),
                new Event.CheckInStored(model.visit(), Samples.TICKET, Delivery.SENDING),
                new Event.CardLeft(),
                new Event.Chosen(Choice.FINISH));

        assertThat(voice.said)
                .containsExactly(
                        "CODE_OR_NUMBER vi",
                        "KEEP_STILL vi",
                        "IS_IT_YOU vi",
                        "CONSENT vi",
                        "CHOOSE_SERVICE vi",
                        "WAIT vi",
                        "STORED_TAKE_CARD vi",
                        "STORED vi",
                        "-");
    }

    @Test
    void nobodyIsToldToScanWhereThereIsNoScanner() {
        happens(new Event.TroubleBegan(FailureCode.SCANNER_MISSING), new Event.CardArrived());

        assertThat(voice.said).containsExactly("TYPE_NUMBER vi");
    }

    @Test
    void anotherLanguageIsSpokenAtOnce() {
        happens(new Event.Chosen(Choice.TYPE_NUMBER), new Event.LanguageChosen(Language.ENGLISH));
        happens(new Event.DigitTyped(9), new Event.ConnectionChanged(false));

        assertThat(voice.said).containsExactly("TYPE_NUMBER vi", "TYPE_NUMBER en");
    }

    @Test
    void whoeverIsAboutToLoseTheVisitIsAskedOnceAndHearsWhereItWentOn() {
        happens(new Event.KeyScanned(Samples.SCANNED));
        happens(new Event.TimerFired(TimerKind.IDLE, model.idle().generation()));
        happens(new Event.TimerFired(TimerKind.IDLE, model.idle().generation()));
        happens(new Event.Chosen(Choice.STAY));

        assertThat(voice.said.subList(1, 3)).isEqualTo(List.of("STILL_THERE vi", voice.said.getFirst()));
        assertThat(voice.said).hasSize(3);
    }

    @Test
    void whatDidNotWorkAndWhoHelpsIsSpoken() {
        happens(new Event.CodeRefused(FailureCode.QR_NOT_AN_ID));
        happens(new Event.Chosen(Choice.CALL_STAFF));
        happens(new Event.StaffUnheard(model.visit()));
        happens(new Event.StaffAnnounced(model.visit()));
        happens(new Event.Chosen(Choice.BACK));
        happens(new Event.Chosen(Choice.LEAVE));

        assertThat(voice.said)
                .containsExactly(
                        "DID_NOT_WORK vi",
                        "-",
                        "STAFF_UNHEARD vi",
                        "STAFF_COMES vi",
                        "DID_NOT_WORK vi",
                        "GO_TO_DESK vi");
    }
}

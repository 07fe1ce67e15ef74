package vn.cccd.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.text.Language;

/** Somebody else begins while the screen still tells the last person something. */
class NextPersonTest {
    private static final Event CARD = new Event.CardArrived();
    private static final Event SCAN = new Event.KeyScanned(Samples.SCANNED);
    private static final State KEY_WANTED = new State.AskingForKey(true, NumberPad.EMPTY);

    private static Story refused() {
        return Story.at(Samples.SITE).then(SCAN, CARD).chipRead().choose(Choice.CONFIRM, Choice.REFUSE);
    }

    private static Story recorded() {
        return Story.recording().then(new Event.CheckInStored(1, Samples.TICKET, Delivery.SENT));
    }

    @Test
    void aCardIsSeenWhereTheLastPersonLeft() {
        Story story =
                Story.at(Samples.SITE).then(SCAN, CARD).choose(Choice.LEAVE).then(new Event.CardLeft(), CARD);

        assertThat(story.state()).isEqualTo(KEY_WANTED);
        assertThat(story.then(SCAN).state()).isInstanceOf(State.Reading.class);
    }

    @Test
    void aCardOrACodeIsSeenWhereTheLastPersonRefused() {
        assertThat(refused().then(new Event.CardLeft(), CARD).state()).isEqualTo(KEY_WANTED);
        assertThat(refused().then(new Event.CardLeft(), SCAN).state()).isInstanceOf(State.AwaitingCard.class);
        assertThat(refused().then(SCAN).state()).isInstanceOf(State.ShowingFailure.class);
    }

    @Test
    void aCardIsSeenWhereTheLastNumberStillStands() {
        Story story = recorded()
                .then(new Event.LanguageChosen(Language.ENGLISH), new Event.CardLeft())
                .fire(TimerKind.CARD_TAKEN)
                .then(CARD);

        assertThat(story.state()).isEqualTo(KEY_WANTED);
        assertThat(story.model().language()).isEqualTo(Language.VIETNAMESE);
        assertThat(story.effects()).contains(new Effect.WipeVisit(1));
        assertThat(story.fire(TimerKind.DONE_SHOWN).state()).isEqualTo(KEY_WANTED);
    }

    @Test
    void aCardThatLosesContactWhileItIsTakenDoesNotTakeTheNumberAway() {
        Story story = recorded().then(new Event.CardLeft(), CARD);

        assertThat(story.state()).isInstanceOf(State.Done.class);
        assertThat(story.fire(TimerKind.CARD_TAKEN).then(new Event.CardLeft()).state())
                .isInstanceOf(State.Done.class);
    }

    @Test
    void whereNoCardWasReadTheFirstOneIsTheNextPersons() {
        Story story = Story.at(Samples.SITE)
                .then(SCAN)
                .choose(Choice.WITHOUT_CARD, Choice.CONFIRM, Choice.AGREE)
                .then(new Event.ServiceChosen("cardiology"))
                .choose(Choice.WITH_INSURANCE)
                .then(new Event.CheckInStored(1, Samples.TICKET, Delivery.SENT));

        assertThat(story.then(CARD).state()).isEqualTo(KEY_WANTED);
    }
}

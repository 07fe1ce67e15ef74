package vn.cccd.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;

/** A portrait stays on this machine for who agreed to that and is registered. */
class KeptPortraitTest {
    private static final Site KEEPING =
            Samples.SITE.asking(HospitalDefaults.withKeptPortraits(Samples.SITE.consent(), 30));
    private static final Event STORED = new Event.CheckInStored(1, Samples.TICKET, Delivery.SENDING);
    private static final Event SCAN = new Event.KeyScanned(Samples.SCANNED);

    private static Story asked(Site site) {
        return Story.at(site).then(SCAN, new Event.CardArrived()).chipRead().choose(Choice.CONFIRM);
    }

    private static Story agreed(Story asked) {
        return asked.choose(Choice.AGREE)
                .then(new Event.ServiceChosen("cardiology"))
                .choose(Choice.WITH_INSURANCE);
    }

    @Test
    void itIsKeptWhenTheCheckInIsStoredAndNotBefore() {
        Story story = agreed(asked(KEEPING));
        assertThat(story.effects(Effect.KeepPortrait.class)).isEmpty();

        story.then(STORED);

        assertThat(story.effects(Effect.KeepPortrait.class)).containsExactly(new Effect.KeepPortrait(1));
    }

    @Test
    void itIsNotKeptWhereTheConsentTextSaysNothingOfIt() {
        assertThat(agreed(asked(Samples.SITE)).then(STORED).effects(Effect.KeepPortrait.class))
                .isEmpty();
    }

    @Test
    void itIsNotKeptOfWhoRefusedOrWentAway() {
        assertThat(asked(KEEPING).choose(Choice.REFUSE).effects(Effect.KeepPortrait.class))
                .isEmpty();
        assertThat(asked(KEEPING).choose(Choice.AGREE).fire(TimerKind.IDLE, 11).effects(Effect.KeepPortrait.class))
                .isEmpty();
    }

    @Test
    void whoRefusesHasAnEarlierVisitsErasedBeforeTheVisitIsForgotten() {
        assertThat(asked(KEEPING).choose(Choice.REFUSE).effects())
                .containsSubsequence(new Effect.ErasePortrait(1), new Effect.WipeVisit(1));
    }

    @Test
    void whoLeavesOrAgreesHasNothingErased() {
        assertThat(asked(KEEPING).choose(Choice.LEAVE).effects(Effect.ErasePortrait.class))
                .isEmpty();
        assertThat(agreed(asked(KEEPING)).then(STORED).effects(Effect.ErasePortrait.class))
                .isEmpty();
        assertThat(asked(Samples.SITE).choose(Choice.REFUSE).effects(Effect.ErasePortrait.class))
                .isEmpty();
        assertThat(Story.at(KEEPING)
                        .then(SCAN)
                        .choose(Choice.WITHOUT_CARD, Choice.CONFIRM, Choice.REFUSE)
                        .effects(Effect.ErasePortrait.class))
                .isEmpty();
    }

    @Test
    void ofACodeThereIsNone() {
        Story code = Story.at(KEEPING).then(SCAN).choose(Choice.WITHOUT_CARD, Choice.CONFIRM);

        assertThat(agreed(code).then(STORED).effects(Effect.KeepPortrait.class)).isEmpty();
    }
}

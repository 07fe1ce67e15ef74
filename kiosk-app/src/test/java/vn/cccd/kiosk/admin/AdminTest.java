package vn.cccd.kiosk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.kiosk.admin.pin.WrongPins;
import vn.cccd.kiosk.text.Language;

/** The rules of the hidden door. */
class AdminTest {
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 20, 8, 15);

    private AdminModel model = AdminModel.atStart(WrongPins.NONE, MORNING);
    private final List<AdminEffect> effects = new ArrayList<>();

    private void happen(AdminEvent... events) {
        for (AdminEvent event : events) {
            AdminStep step = Admin.step(model, event);
            model = step.model();
            effects.addAll(step.effects());
        }
    }

    private void after(Duration time) {
        model = model.at(model.now().plus(time));
        happen(new AdminEvent.Ticked());
    }

    private void knock() {
        happen(new AdminEvent.Knocked(Language.ENGLISH));
    }

    private void typeSix() {
        for (int digit = 1; digit <= 6; digit++) {
            happen(new AdminEvent.DigitTyped(digit));
        }
    }

    private void open(Role role) {
        knock();
        typeSix();
        happen(new AdminEvent.PinEntered(), new AdminEvent.PinJudged(Optional.of(role)));
    }

    private void wrong() {
        typeSix();
        happen(new AdminEvent.PinEntered(), new AdminEvent.PinJudged(Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void aRightPinEndsTheVisitBeforeAnythingIsShown(Role role) {
        open(role);
        assertThat(model.state()).isInstanceOf(AdminState.Open.class);
        assertThat(effects.indexOf(new AdminEffect.EndVisit()))
                .isLessThan(effects.indexOf(new AdminEffect.GatherFacts()));
        assertThat(model.wrong()).isEqualTo(WrongPins.NONE);
        assertThat(effects).contains(new AdminEffect.KeepWrongPins(WrongPins.NONE));
    }

    @Test
    void aPinIsCountedAsWrongBeforeItIsLookedAt() {
        knock();
        typeSix();
        effects.clear();
        happen(new AdminEvent.PinEntered());
        assertThat(effects)
                .containsExactly(new AdminEffect.KeepWrongPins(new WrongPins(1, MORNING)), new AdminEffect.JudgePin());
    }

    @Test
    void afterAWrongPinNothingIsTakenUntilThePauseIsOver() {
        knock();
        wrong();
        effects.clear();
        typeSix();
        happen(new AdminEvent.PinEntered());
        assertThat(effects).isEmpty();
        after(Duration.ofSeconds(2));
        happen(new AdminEvent.DigitTyped(1));
        assertThat(effects).containsExactly(new AdminEffect.TakeDigit(1));
    }

    @Test
    void thePauseIsTheSameBehindAClosedAndReopenedDoor() {
        knock();
        wrong();
        happen(new AdminEvent.Left());
        knock();
        effects.clear();
        happen(new AdminEvent.DigitTyped(1));
        assertThat(effects).isEmpty();
    }

    @Test
    void nothingIsOpenedByAnAnswerThatNobodyAskedFor() {
        happen(new AdminEvent.PinJudged(Optional.of(Role.TECHNICIAN)));
        assertThat(model.state()).isInstanceOf(AdminState.Closed.class);
        knock();
        happen(new AdminEvent.PinJudged(Optional.of(Role.TECHNICIAN)));
        assertThat(model.state()).isInstanceOf(AdminState.AskingForPin.class);
        typeSix();
        happen(
                new AdminEvent.PinEntered(),
                new AdminEvent.Left(),
                new AdminEvent.PinJudged(Optional.of(Role.TECHNICIAN)));
        assertThat(model.state()).isInstanceOf(AdminState.Closed.class);
    }

    @Test
    void aShortPinIsNotLookedAt() {
        knock();
        happen(new AdminEvent.DigitTyped(1), new AdminEvent.PinEntered());
        assertThat(effects).doesNotContain(new AdminEffect.JudgePin());
    }

    @Test
    void theDoorClosesByItselfAndEndsAVisitThatBeganBehindIt() {
        open(Role.ATTENDANT);
        effects.clear();
        after(Admin.IDLE.minusSeconds(1));
        assertThat(model.visible()).isTrue();
        after(Duration.ofSeconds(1));
        assertThat(model.visible()).isFalse();
        assertThat(effects).containsExactly(new AdminEffect.EndVisit());
    }

    @Test
    void anythingAPersonDoesKeepsItOpen() {
        open(Role.ATTENDANT);
        after(Admin.IDLE.minusSeconds(1));
        happen(new AdminEvent.PageChosen(Page.FAILURES));
        after(Duration.ofSeconds(30));
        assertThat(model.visible()).isTrue();
    }

    @Test
    void aClockThatIsSetBackKeepsNeitherTheDoorOpenNorShortensAPause() {
        open(Role.ATTENDANT);
        model = model.at(MORNING.minusDays(1));
        after(Admin.IDLE);
        assertThat(model.visible()).isFalse();
        WrongPins wrong = new WrongPins(3, MORNING);
        assertThat(wrong.left(MORNING.minusDays(1))).isEqualTo(wrong.pause());
    }

    @Test
    void aPauseEndsAlsoWhenTheClockRanYearsAheadAtTheWrongPin() {
        WrongPins ahead = new WrongPins(3, MORNING.plusYears(7));
        AdminModel corrected = AdminModel.atStart(ahead, MORNING).at(MORNING);

        assertThat(corrected.pause()).isEqualTo(ahead.pause());
        assertThat(corrected.at(MORNING.plus(ahead.pause())).pause()).isZero();
    }

    @Test
    void whatIsTheTechniciansIsNotTheAttendants() {
        open(Role.ATTENDANT);
        effects.clear();
        happen(
                new AdminEvent.SelfTestWanted(),
                new AdminEvent.DiagnosticsWanted(),
                new AdminEvent.EndWanted(),
                new AdminEvent.EndConfirmed(),
                new AdminEvent.PageChosen(Page.SELF_TEST));
        assertThat(effects).isEmpty();
        assertThat(model.state()).isEqualTo(AdminState.Open.by(Role.ATTENDANT));
    }

    @Test
    void theProgramEndsAfterAQuestionOnly() {
        open(Role.TECHNICIAN);
        happen(new AdminEvent.EndConfirmed());
        assertThat(model.state()).isInstanceOf(AdminState.Open.class);
        happen(new AdminEvent.EndWanted(), new AdminEvent.EndCalledOff());
        assertThat(model.state()).isInstanceOf(AdminState.Open.class);
        happen(new AdminEvent.EndWanted(), new AdminEvent.EndConfirmed());
        assertThat(model.state()).isInstanceOf(AdminState.Ended.class);
    }

    @Test
    void oneSelfTestAtATime() {
        open(Role.TECHNICIAN);
        effects.clear();
        happen(new AdminEvent.SelfTestWanted(), new AdminEvent.SelfTestWanted());
        assertThat(effects).containsExactly(new AdminEffect.RunSelfTest());
        happen(new AdminEvent.SelfTestDone(List.of(SelfTest.program())));
        assertThat(((AdminState.Open) model.state()).tested()).hasSize(1);
        assertThat(((AdminState.Open) model.state()).busy()).isFalse();
    }

    @Test
    void digitsAreInNoText() {
        assertThat(new AdminEvent.DigitTyped(7).toString() + new AdminEffect.TakeDigit(7))
                .doesNotContain("7");
    }
}

package vn.cccd.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.flow.counter.CounterModel;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.text.Language;

/** A counter's window while somebody types into it: what the program shows in between takes nothing away. */
class CounterTypingTest {
    @Test
    void theClockTakesNeitherFocusNorCaret() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("lodging-missing");
            desk.hands.type("answer-room", "Phòng 35 ");
            TextField room = desk.hands.find("answer-room", TextField.class);
            room.positionCaret(7);
            desk.tick();
            desk.hands.type("answer-room", "0");

            assertThat(desk.hands.find("answer-room")).isSameAs(room);
            assertThat(room.getText()).isEqualTo("Phòng 305 ");
            assertThat(room.getCaretPosition()).isEqualTo(8);
            assertThat(desk.hands.focusedId()).isEqualTo("answer-room");
            assertThat(desk.events.getLast()).isEqualTo(new CounterEvent.PartyAnswered(1, "room", "Phòng 305 "));
        });
    }

    @Test
    void aModelThatLagsBehindTakesNoLetters() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("lodging-missing");
            CounterModel before = desk.model;
            desk.hands.type("answer-room", "305");
            desk.show(before);
            assertThat(desk.hands.find("answer-room", TextField.class).getText())
                    .isEqualTo("305");
        });
    }

    @Test
    void theAnswersOfAnotherPersonAreShownAtOnce() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("lodging-complete");
            desk.hands.type("answer-room", "x");
            desk.hands.press("party-1");
            assertThat(desk.hands.find("answer-room", TextField.class).getText())
                    .isEqualTo("305");
        });
    }

    @Test
    void aWrongDateIsMarkedWhereItStands() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("lodging-missing");
            desk.hands.type("answer-departure", "32/13/2026");
            assertThat(desk.hands.find("answer-departure").getStyleClass()).contains("wrong");
            desk.hands.find("answer-departure", TextField.class).setText("24/12/2026 12:00");
            desk.hands.settle();
            assertThat(desk.hands.find("answer-departure").getStyleClass()).doesNotContain("wrong");
        });
    }

    @Test
    void aNumberGoesOutWholeWithOrWithoutSpaces() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("needs-key");
            desk.hands.hit(KeyCode.F2);
            assertThat(desk.hands.focusedId()).isEqualTo("number");
            desk.hands.type("number", "999 090 000 12");
            assertThat(desk.hands.find("enter-number").isDisabled()).isTrue();
            desk.hands.type("number", "3");
            desk.tick();
            desk.hands.hit(KeyCode.ENTER);
            assertThat(desk.events).containsExactly(new CounterEvent.NumberTyped(new IdNumber("999090000123")));
            assertThat(desk.hands.find("number", TextField.class).getText()).isEmpty();
        });
    }

    @Test
    void theOtherLanguageKeepsTheHalfTypedNumberAndTheFocus() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("needs-key");
            desk.hands.type("number", "99909");
            desk.hands.find("language").requestFocus();
            desk.hands.press("language");
            assertThat(desk.model.language()).isEqualTo(Language.ENGLISH);
            assertThat(desk.hands.find("number", TextField.class).getText()).isEqualTo("99909");
            assertThat(desk.hands.focusedId()).isEqualTo("language");
        });
    }
}

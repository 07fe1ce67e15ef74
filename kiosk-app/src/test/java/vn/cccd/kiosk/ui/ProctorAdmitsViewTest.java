package vn.cccd.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.proctor.Hearing;
import vn.cccd.kiosk.flow.proctor.ProctorEvent;

/** A candidate whom nothing speaks against waits for one key of the proctor. */
class ProctorAdmitsViewTest {
    @Test
    void bothPhotosStandThereAndTheProctorIsAskedToCompare() {
        FxThread.run(() -> {
            ProctorWindow desk = ProctorWindow.of("granted");
            assertThat(desk.hands.words())
                    .contains("Thẻ thật · có trong danh sách · đúng ca", "Ảnh trong chip", "Ảnh hồ sơ")
                    .anyMatch(words -> words.startsWith("So người trước bàn"))
                    .noneMatch(words -> words.contains("Đã cho vào"));
            assertThat(desk.hands.find("checked", Labeled.class).getText()).isEqualTo("4 có mặt");
            assertThat(desk.hands.find("admit").getStyleClass()).contains("primary");
            assertThat(desk.hands.find("refuse").getStyleClass()).doesNotContain("primary");
        });
    }

    @Test
    void noMoreIsSaidOfTheCardThanItProved() {
        FxThread.run(() -> {
            ProctorWindow desk = ProctorWindow.of("unknown-issuer-accepted");
            assertThat(desk.hands.find("judgement").getStyleClass()).contains("mark-attention-box");
            assertThat(desk.hands.words())
                    .contains("Chưa biết nơi cấp · có trong danh sách · đúng ca")
                    .anyMatch(words -> words.contains("danh sách tin cậy của máy không có nơi cấp này"))
                    .noneMatch(words -> words.contains("Thẻ thật"));
            desk.hands.press("admit");
            desk.happens(new ProctorEvent.PresenceStored(((Hearing.Storing) desk.model.hearing()).presence()));
            assertThat(desk.hands.find("judgement").getStyleClass()).contains("mark-attention-box");
            assertThat(desk.hands.words())
                    .contains("Đã cho vào", "Chưa biết nơi cấp · có trong danh sách · đúng ca")
                    .noneMatch(words -> words.contains("Thẻ thật"));
            ProctorWindow strict = ProctorWindow.of("unknown-issuer");
            assertThat(strict.hands.words()).anyMatch(words -> words.contains("(SIGNER_UNKNOWN)"));
        });
    }

    @Test
    void anExpiredCardThatTheSiteTakesIsToldAllTheSame() {
        FxThread.run(() -> {
            ProctorWindow desk = ProctorWindow.of("expired-accepted");
            assertThat(desk.hands.find("judgement").getStyleClass()).contains("mark-attention-box");
            assertThat(desk.hands.words()).contains("Thẻ đã hết hạn");
            assertThat(desk.hands.look("admit")).isPresent();
        });
    }

    @Test
    void oneKeyLetsInFromTheListToo() {
        FxThread.run(() -> {
            ProctorWindow desk = ProctorWindow.of("granted");
            desk.list().requestFocus();
            desk.hands.hit(KeyCode.ENTER);
            assertThat(desk.events).containsExactly(new ProctorEvent.Admitted(SampleProctor.exam(3)));
            assertThat(desk.model.hearing()).isInstanceOf(Hearing.Storing.class);
            assertThat(desk.hands.look("admit")).isEmpty();
        });
    }

    @Test
    void theMainButtonDoesTheSame() {
        FxThread.run(() -> {
            ProctorWindow desk = ProctorWindow.of("granted");
            desk.hands.press("admit");
            assertThat(desk.events).containsExactly(new ProctorEvent.Admitted(SampleProctor.exam(3)));
        });
    }

    @Test
    void escapeRefusesAndTheRowSaysNotYet() {
        FxThread.run(() -> {
            ProctorWindow desk = ProctorWindow.of("granted");
            desk.hands.hit(KeyCode.ESCAPE);
            assertThat(desk.events).containsExactly(new ProctorEvent.StartedOver());
            assertThat(desk.model.hearing()).isEqualTo(new Hearing.Nobody());
            assertThat(desk.list().getSelectionModel().getSelectedIndex()).isNegative();
            assertThat(desk.hands.words()).doesNotContain("● Đang xét");
        });
    }

    @Test
    void theKeyboardLeavesWhateverButtonItWasOn() {
        FxThread.run(() -> {
            ProctorWindow desk = ProctorWindow.of("nobody");
            desk.hands.find("export-sheet").requestFocus();
            desk.reads(3);
            desk.hands.hit(KeyCode.ENTER);
            assertThat(desk.events).containsExactly(new ProctorEvent.Admitted(SampleProctor.exam(3)));
            assertThat(desk.done).isEmpty();
        });
    }

    @Test
    void aKeyThatIsHeldDownLetsInOneCandidateOnly() {
        FxThread.run(() -> {
            ProctorWindow desk = ProctorWindow.of("granted");
            desk.hands.hit(KeyCode.ENTER);
            desk.reads(4);
            desk.happens(new ProctorEvent.PresenceStored(((Hearing.Storing) desk.model.hearing()).presence()));
            assertThat(desk.model.hearing()).isInstanceOf(Hearing.Granted.class);
            desk.hands.hit(KeyCode.ENTER);
            assertThat(desk.events).hasSize(1);

            desk.hands.release(KeyCode.ENTER);
            desk.hands.hit(KeyCode.ENTER);
            assertThat(desk.events).last().isEqualTo(new ProctorEvent.Admitted(SampleProctor.exam(4)));
        });
    }
}

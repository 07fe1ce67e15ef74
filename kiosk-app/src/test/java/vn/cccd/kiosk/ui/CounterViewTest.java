package vn.cccd.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.text.Language;
import vn.cccd.kiosk.ui.staff.QueueCounts;

/** What a clerk presses and types goes out as events; what comes back takes neither focus nor letters away. */
class CounterViewTest {
    static List<SampleCounter.Sample> samples() {
        return SampleCounter.in(Language.VIETNAMESE);
    }

    @Test
    void aCodeAloneIsOfferedWhereTheSiteTakesItAndToldAsWhatItIs() {
        FxThread.run(() -> {
            CounterDeskInHand lodging = new CounterDeskInHand("lodging-no-card");
            assertThat(lodging.hands.find("without-card").isFocusTraversable()).isTrue();
            lodging.hands.press("without-card");
            assertThat(lodging.events).containsExactly(new CounterEvent.WentOnWithoutCard());

            CounterDeskInHand taken = new CounterDeskInHand("lodging-code-only");
            assertThat(taken.hands.words())
                    .contains("Chỉ có mã QR", "Chỉ là chữ in trên mã QR; chưa có gì được chứng minh.")
                    .doesNotContain("Thẻ thật");

            CounterDeskInHand notary = new CounterDeskInHand("needs-card");
            assertThat(notary.hands.find("without-card").isVisible()).isFalse();
        });
    }

    @Test
    void whileTheLastCardLiesThereTheChangeIsAskedFor() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("change-card");
            assertThat(desk.hands.words()).anyMatch(words -> words.contains("lấy thẻ cũ ra"));
            desk.happens(new CounterEvent.Happened(new Event.CardLeft()));
            assertThat(desk.hands.words())
                    .contains("Đã có số: đặt thẻ lên đầu đọc")
                    .noneMatch(words -> words.contains("lấy thẻ cũ ra"));
        });
    }

    @Test
    void whatPeopleAgreeToIsShownAndOnlyTheClerkTicksIt() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("notary-complete");
            desk.happens(new CounterEvent.ConsentNoted(1, false));
            desk.happens(new CounterEvent.ConsentNoted(2, false));
            assertThat(desk.hands.find("consent", CheckBox.class).isSelected()).isFalse();
            assertThat(desk.hands.words()).contains("Chưa ghi nhận sự đồng ý");

            desk.hands.press("consent-text");
            ConsentText text = desk.model.site().consent();
            assertThat(desk.hands.words())
                    .contains(
                            text.whatIsRead().vietnamese(),
                            text.whatFor().vietnamese(),
                            text.howLong().vietnamese(),
                            text.sentTo().vietnamese());
            assertThat(desk.hands.words()).anyMatch(words -> words.contains(text.version()));
            desk.hands.press("dialog-close");
            assertThat(desk.events).isEmpty();

            desk.hands.find("consent", CheckBox.class).fire();
            assertThat(desk.events).containsExactly(new CounterEvent.ConsentNoted(1, true));
            desk.happens(new CounterEvent.ConsentNoted(1, true));
            assertThat(desk.hands.find("consent", CheckBox.class).isSelected()).isTrue();
            assertThat(desk.hands.words()).doesNotContain("Chưa ghi nhận sự đồng ý");
            assertThat(desk.hands.find("consent", CheckBox.class).getText())
                    .startsWith("Đã đồng ý (lúc ")
                    .contains(text.version());
            desk.hands.press("party-2");
            desk.happens(new CounterEvent.PartyChosen(2));
            assertThat(desk.hands.find("consent", CheckBox.class).isSelected()).isFalse();
        });
    }

    @Test
    void theFormOfTheChosenProcedureIsShownAndNoOther() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("public-service");
            assertThat(desk.hands.words()).contains("Họ tên của trẻ\u00a0*").doesNotContain("Số bản", "Dùng để");
            assertThat(desk.hands.look("answer-form-residence")).isPresent();

            desk.happens(new CounterEvent.FileAnswered("procedure", "certified-copy"));
            assertThat(desk.hands.look("answer-form-residence")).isEmpty();
            assertThat(desk.hands.words()).contains("Số bản\u00a0*");
            desk.hands.find("language").requestFocus();
            assertThat(desk.hands.reachedByTab()).contains("answer-form-copies");

            desk.happens(new CounterEvent.FileAnswered("procedure", "birth-registration"));
            assertThat(desk.hands.look("answer-form-residence")).isPresent();
        });
    }

    @Test
    void aPersonIsChosenFromTheListOrByKey() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("notary-complete");
            desk.hands.press("party-2");
            assertThat(desk.events).containsExactly(new CounterEvent.PartyChosen(2));
            assertThat(desk.hands.find("party-2", ToggleButton.class).isSelected())
                    .isTrue();
            assertThat(desk.hands.find("party-1", ToggleButton.class).isSelected())
                    .isFalse();
            desk.hands.hitShortcut(KeyCode.UP);
            assertThat(desk.events.getLast()).isEqualTo(new CounterEvent.PartyChosen(1));
            desk.hands.hitShortcut(KeyCode.UP);
            assertThat(desk.events).hasSize(2);
        });
    }

    @Test
    void roleAndFileQuestionArePicked() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("notary-complete");
            ComboBox<?> role = desk.hands.find("role", ComboBox.class);
            role.getSelectionModel().select(2);
            assertThat(desk.events).containsExactly(new CounterEvent.RoleChosen(1, "witness"));
            ComboBox<?> kind = desk.hands.find("file-kind", ComboBox.class);
            kind.getSelectionModel().select(2);
            assertThat(desk.events.getLast()).isEqualTo(new CounterEvent.FileAnswered("kind", "will"));
        });
    }

    @Test
    void theQueueIsCountedInTheHeader() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("notary-empty");
            desk.view.show(new QueueCounts(41, 2));
            assertThat(desk.text("network-state")).isEqualTo("Đã gửi 41 · chờ 2");
            desk.happens(new CounterEvent.Happened(new Event.ConnectionChanged(false)));
            assertThat(desk.text("network-state")).isEqualTo("! Ngoại tuyến · 2 chờ gửi");
        });
    }

    @Nested
    class WhenACardFails {
        @Test
        void theCauseTheRemediesAndTheWaysOnAreShown() {
            FxThread.run(() -> {
                CounterDeskInHand desk = new CounterDeskInHand("damaged");
                assertThat(desk.hands.words())
                        .anyMatch(words -> words.contains("CARD_DAMAGED"))
                        .anyMatch(words -> words.startsWith("1. "));
                desk.hands.press("try-again");
                assertThat(desk.events).containsExactly(new CounterEvent.TriedAgain());
            });
        }

        @Test
        void whatSpeaksAgainstTheChipOpensItsDetail() {
            FxThread.run(() -> {
                CounterDeskInHand desk = new CounterDeskInHand("clone");
                assertThat(desk.hands.words()).noneMatch(words -> words.contains("not of the signed key"));
                desk.hands.press("failed-ACTIVE_AUTHENTICATION");
                assertThat(desk.hands.words()).anyMatch(words -> words.contains("not of the signed key"));
                desk.tick();
                assertThat(desk.hands.words()).anyMatch(words -> words.contains("not of the signed key"));
                desk.hands.press("failed-ACTIVE_AUTHENTICATION");
                assertThat(desk.hands.words()).noneMatch(words -> words.contains("not of the signed key"));
            });
        }

        @Test
        void nobodysVerdictStandsBesideACardThatWasNotTaken() {
            FxThread.run(() -> {
                CounterDeskInHand desk = new CounterDeskInHand("clone");
                assertThat(desk.hands.find("proof").isVisible()).isFalse();
                assertThat(desk.hands.find("proof-name").isVisible()).isFalse();
                assertThat(desk.hands.words()).contains("✗ Thẻ chưa được nhận").noneMatch("Không đọc được thẻ"::equals);

                desk.hands.hit(KeyCode.ESCAPE);
                assertThat(desk.hands.find("proof").isVisible()).isTrue();
                assertThat(desk.text("proof-name")).isEqualTo("Nguyễn Văn An");
                assertThat(desk.hands.words()).doesNotContain("✗ Thẻ chưa được nhận");
                desk.hands.press("party-2");
                assertThat(desk.text("proof-name")).isEqualTo("Trần Thị Bưởi");
            });
        }

        @Test
        void escapeLeavesTheCard() {
            FxThread.run(() -> {
                CounterDeskInHand desk = new CounterDeskInHand("clone");
                desk.hands.hit(KeyCode.ESCAPE);
                assertThat(desk.events).containsExactly(new CounterEvent.StartedOver());
            });
        }
    }

    @Test
    void sixtyPeopleAreListedAndTheChosenOneIsSeen() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("lodging-coach");
            desk.happens(new CounterEvent.PartyChosen(60));
            var tile = desk.hands.find("party-60");
            var bounds = tile.localToScene(tile.getLayoutBounds());
            assertThat(bounds.getMaxY()).isLessThan(768).isGreaterThan(0);
            assertThat(desk.hands.look("party-1")).isPresent();
        });
    }

    @Test
    void theLongestNameIsWholeInListAndCard() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("notary-long-name");
            assertThat(desk.hands.words().stream().filter(SampleVisit.LONGEST_NAME::equals))
                    .hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void nothingThatCanBePressedHasTheFocusAtFirst() throws Exception {
        CounterDeskInHand desk = FxThread.call(() -> new CounterDeskInHand("notary-complete"));
        FxThread.run(() -> assertThat(desk.hands.focusedId()).isEqualTo("work"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theKeyboardReachesEverythingThatCanBeUsed(SampleCounter.Sample sample) {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand(sample);
            desk.hands.find("language").requestFocus();
            assertThat(desk.hands.reachedByTab()).containsAll(desk.hands.usable());
        });
    }

    @Test
    void theTimeOfTheReadingIsShown() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("notary-complete");
            LocalDateTime read = desk.model.party().orElseThrow().readAt();
            assertThat(desk.text("read-at")).contains(read.toLocalTime().toString());
            assertThat(desk.hands.find("close-file", Button.class).getAccessibleText())
                    .isEqualTo("Lưu hồ sơ");
        });
    }
}

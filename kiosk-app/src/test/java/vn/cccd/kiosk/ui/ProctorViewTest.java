package vn.cccd.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.proctor.Hearing;
import vn.cccd.kiosk.flow.proctor.Proctor;
import vn.cccd.kiosk.flow.proctor.ProctorEvent;
import vn.cccd.kiosk.flow.proctor.ProctorModel;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.text.Language;
import vn.cccd.kiosk.ui.proctor.ProctorActions;
import vn.cccd.kiosk.ui.proctor.ProctorView;
import vn.cccd.kiosk.ui.theme.Palette;
import vn.cccd.kiosk.ui.theme.Theme;

/** What a proctor presses and types goes out as events, and what speaks against somebody is loud. */
class ProctorViewTest {
    /** A window whose events are answered by the desk's real rules. */
    private static final class Desk {
        private final List<ProctorEvent> events = new ArrayList<>();
        private final List<String> done = new ArrayList<>();
        private final Proctor proctor = new Proctor(Limits.standard());
        private final ProctorView view = new ProctorView(
                this::step,
                new ProctorActions(() -> done.add("import"), () -> done.add("export"), () -> done.add("print")),
                new Theme(Palette.LIGHT, true));
        private final Hands hands = new Hands(view.root(), 1366, 768);
        private ProctorModel model;

        Desk(ProctorModel model) {
            this.model = model;
            show(model);
        }

        private void step(ProctorEvent event) {
            events.add(event);
            show(proctor.step(model, event).model());
        }

        void happens(ProctorEvent event) {
            show(proctor.step(model, event).model());
        }

        void reads(int index) {
            happens(new ProctorEvent.Happened(new Event.CardArrived()));
            happens(new ProctorEvent.Happened(new Event.KeyScanned(SampleDesk.key(SampleProctor.person(index)))));
            happens(new ProctorEvent.Happened(
                    new Event.ChipRead(model.desk().attempts(), SampleDesk.genuine(SampleProctor.person(index)))));
        }

        void tick() {
            happens(new ProctorEvent.Happened(
                    new Event.ClockTicked(model.desk().now().plusSeconds(1))));
        }

        void show(ProctorModel now) {
            model = now;
            view.show(now);
            hands.settle();
        }

        ListView<?> list() {
            return hands.find("candidates", ListView.class);
        }
    }

    private static Desk desk(String name) {
        return new Desk(samples().stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow()
                .model());
    }

    static List<SampleProctor.Sample> samples() {
        return SampleProctor.in(Language.VIETNAMESE);
    }

    @Test
    void theListIsSearchedWhileOneTypes() {
        FxThread.run(() -> {
            Desk desk = desk("nobody");
            desk.hands.hit("/");
            assertThat(desk.hands.focusedId()).isEqualTo("search");
            desk.hands.type("search", "thang");
            assertThat(desk.events.getLast()).isEqualTo(new ProctorEvent.SearchTyped("thang"));
            assertThat(desk.list().getItems())
                    .hasSize(desk.model.listed().size())
                    .hasSizeLessThan(30);
            desk.tick();
            assertThat(desk.hands.find("search", TextField.class).getText()).isEqualTo("thang");
            desk.hands.hit(KeyCode.ENTER);
            assertThat(desk.events.getLast()).isEqualTo(new ProctorEvent.CandidateChosen(SampleProctor.exam(3)));
            desk.hands.hit(KeyCode.ESCAPE);
            assertThat(desk.events.getLast()).isEqualTo(new ProctorEvent.SearchTyped(""));
        });
    }

    @Test
    void aCardThatWasReadEndsTheSearchAlsoUnderTheTypingHand() {
        FxThread.run(() -> {
            Desk desk = desk("nobody");
            desk.hands.type("search", "lin");
            desk.reads(3);
            assertThat(desk.hands.find("search", TextField.class).getText()).isEmpty();
            assertThat(desk.list().getSelectionModel().getSelectedIndex()).isEqualTo(3);
            desk.hands.hit(KeyCode.ENTER);
            assertThat(desk.events)
                    .as("the typing hand picks and admits nobody")
                    .noneMatch(ProctorEvent.CandidateChosen.class::isInstance)
                    .noneMatch(ProctorEvent.Admitted.class::isInstance);
            desk.hands.release(KeyCode.ENTER);
            desk.hands.hit(KeyCode.ENTER);
            assertThat(desk.events).last().isEqualTo(new ProctorEvent.Admitted(SampleProctor.exam(3)));
        });
    }

    @Test
    void ofManyCandidatesOnlyTheLinesThatAreSeenExist() {
        FxThread.run(() -> {
            Desk desk = desk("nobody");
            assertThat(desk.list().getItems()).hasSize(130);
            assertThat(desk.view.root().lookupAll(".candidate-row")).hasSizeLessThan(30);
        });
    }

    @Test
    void pickingALineReportsItAndThatSomebodyWasCheckedDoesNotMoveTheList() {
        FxThread.run(() -> {
            Desk desk = desk("nobody");
            desk.list().getSelectionModel().select(60);
            assertThat(desk.events).containsExactly(new ProctorEvent.CandidateChosen(SampleProctor.exam(60)));
            desk.list().scrollTo(40);
            desk.hands.settle();
            int first = firstSeen(desk);
            desk.tick();
            assertThat(firstSeen(desk)).isEqualTo(first);
            assertThat(desk.events).hasSize(1);
        });
    }

    private static int firstSeen(Desk desk) {
        return desk.list().lookupAll(".candidate-row").stream()
                .map(ListCell.class::cast)
                .filter(cell -> !cell.isEmpty())
                .mapToInt(cell -> cell.getIndex())
                .min()
                .orElseThrow();
    }

    @Test
    void sessionAndStageArePicked() {
        FxThread.run(() -> {
            Desk desk = desk("nobody");
            desk.hands.find("session", ComboBox.class).getSelectionModel().select(1);
            assertThat(desk.events).containsExactly(new ProctorEvent.PostChosen("13:30", Stage.THEORY));
            desk.hands.find("stage", ComboBox.class).getSelectionModel().select(3);
            assertThat(desk.events.getLast()).isEqualTo(new ProctorEvent.PostChosen("13:30", Stage.ROAD));
            assertThat(desk.events).hasSize(2);
        });
    }

    @Test
    void whoIsPresentIsCounted() {
        FxThread.run(() -> {
            Desk desk = desk("storing");
            assertThat(desk.hands.find("checked", Labeled.class).getText()).isEqualTo("4 có mặt");
            desk.happens(new ProctorEvent.PresenceStored(((Hearing.Storing) desk.model.hearing()).presence()));
            assertThat(desk.hands.find("checked", Labeled.class).getText()).isEqualTo("5 có mặt");
            assertThat(desk.hands.words()).anyMatch(words -> words.startsWith("Đã lưu chắc chắn lúc"));
        });
    }

    @Test
    void listsAndSheetsAreHandedOut() {
        FxThread.run(() -> {
            Desk none = desk("no-roster");
            none.hands.press("import-roster");
            assertThat(none.done).containsExactly("import");
            assertThat(none.hands.find("export-sheet").isDisabled()).isTrue();
            Desk desk = desk("nobody");
            desk.hands.press("export-sheet");
            desk.hands.press("print-sheet");
            assertThat(desk.done).containsExactly("export", "print");
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noWholeIdNumberIsShown(SampleProctor.Sample sample) {
        FxThread.run(() -> {
            Desk desk = new Desk(sample.model());
            assertThat(desk.hands.words())
                    .noneMatch(words -> words.replaceAll("[^0-9]", "").contains("999098000"));
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theKeyboardReachesEverythingThatCanBeUsed(SampleProctor.Sample sample) {
        FxThread.run(() -> {
            Desk desk = new Desk(sample.model());
            desk.hands.find("language").requestFocus();
            assertThat(desk.hands.reachedByTab()).containsAll(desk.hands.usable());
        });
    }

    @Nested
    class WhenNothingSpeaksAgainstIt {
        @Test
        void bothPhotosStandThereAndTheProctorIsAskedToCompare() {
            FxThread.run(() -> {
                Desk desk = desk("granted");
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
                Desk desk = desk("unknown-issuer-accepted");
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
                Desk strict = desk("unknown-issuer");
                assertThat(strict.hands.words()).anyMatch(words -> words.contains("(SIGNER_UNKNOWN)"));
            });
        }

        @Test
        void oneKeyLetsInFromTheListToo() {
            FxThread.run(() -> {
                Desk desk = desk("granted");
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
                Desk desk = desk("granted");
                desk.hands.press("admit");
                assertThat(desk.events).containsExactly(new ProctorEvent.Admitted(SampleProctor.exam(3)));
            });
        }

        @Test
        void escapeRefusesAndTheRowSaysNotYet() {
            FxThread.run(() -> {
                Desk desk = desk("granted");
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
                Desk desk = desk("nobody");
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
                Desk desk = desk("granted");
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

    @Nested
    class WhenSomethingSpeaksAgainstIt {
        @Test
        void everyObjectionStandsThereWithItsName() {
            FxThread.run(() -> {
                Desk desk = desk("several-objections");
                assertThat(desk.hands.words())
                        .contains("Không cho vào")
                        .anyMatch(words -> words.contains("DIFFERS_FROM_ROSTER"))
                        .anyMatch(words -> words.contains("OTHER_SESSION"))
                        .anyMatch(words -> words.contains("DOCUMENT_EXPIRED"));
            });
        }

        @Test
        void whatHappenedToTheCardStandsThereInFullBeforeAndAfterSomebodyIsPicked() {
            FxThread.run(() -> {
                assertThat(desk("clone").hands.words())
                        .anyMatch(words -> words.contains("không chứng minh được khoá riêng"));
                Desk picked = desk("clone-chosen");
                assertThat(picked.hands.words()).anyMatch(words -> words.contains("CHIP_CLONE_SUSPECTED"));
                Desk damaged = desk("damaged-chosen");
                assertThat(damaged.hands.words()).anyMatch(words -> words.contains("CARD_DAMAGED"));
                assertThat(damaged.hands.look("let-in")).isPresent();
            });
        }

        @Test
        void whyNobodyIsLetInWithoutProofAnyMoreStandsThereInEitherLanguage() {
            FxThread.run(() -> {
                Desk desk = desk("suspected-chosen");
                assertThat(desk.hands.words())
                        .contains("Hôm nay thẻ mang số này đã không qua kiểm tra chip (CARD_SUSPECTED)")
                        .anyMatch(words -> words.matches("Lúc \\d\\d:\\d\\d:\\d\\d: .* \\(CHIP_CLONE_SUSPECTED\\)"));
                desk.happens(new ProctorEvent.LanguageChosen(Language.ENGLISH));
                assertThat(desk.hands.words())
                        .contains("A card with this number failed the check of its chip today (CARD_SUSPECTED)")
                        .anyMatch(words -> words.startsWith("Today this person is let in on a genuine card only."));
            });
        }

        @Test
        void whatNobodyMayOverruleOffersRefusalOnly() {
            FxThread.run(() -> {
                for (String name : List.of(
                        "not-on-roster", "already-checked-in", "not-a-stage", "clone-chosen", "suspected-chosen")) {
                    Desk desk = desk(name);
                    assertThat(desk.hands.look("let-in")).as(name).isEmpty();
                    desk.hands.hit(KeyCode.ENTER);
                    assertThat(desk.hands.look("reason")).as(name).isEmpty();
                    desk.hands.press("refuse");
                    assertThat(desk.events).containsExactly(new ProctorEvent.StartedOver());
                }
            });
        }

        @Test
        void enterAsksForReasonAndNameAndBothGoOut() {
            FxThread.run(() -> {
                Desk desk = desk("other-session");
                desk.hands.hit(KeyCode.ENTER);
                assertThat(desk.hands.focusedId()).isEqualTo("reason");
                desk.hands.type("reason", "đơn");
                desk.hands.type("proctor-name", "Giám thị 04");
                assertThat(desk.hands.find("dialog-confirm").isDisabled()).isTrue();
                desk.hands.type("reason", " xin đổi ca");
                desk.tick();
                assertThat(desk.hands.focusedId()).isEqualTo("reason");
                assertThat(desk.hands.find("reason", TextField.class).getText()).isEqualTo("đơn xin đổi ca");
                desk.hands.press("dialog-confirm");
                assertThat(desk.events)
                        .containsExactly(
                                new ProctorEvent.LetIn(SampleProctor.exam(140), "đơn xin đổi ca", "Giám thị 04"));
                assertThat(desk.model.hearing()).isInstanceOf(Hearing.Storing.class);
                assertThat(desk.hands.look("reason")).isEmpty();
            });
        }

        @Test
        void escapeLeavesTheQuestionFirstAndThenTheCandidate() {
            FxThread.run(() -> {
                Desk desk = desk("other-session");
                desk.hands.press("let-in");
                desk.hands.hit(KeyCode.ESCAPE);
                assertThat(desk.hands.look("reason")).isEmpty();
                assertThat(desk.events).isEmpty();
                desk.hands.hit(KeyCode.ESCAPE);
                assertThat(desk.events).containsExactly(new ProctorEvent.StartedOver());
            });
        }

        @Test
        void theQuestionGoesAwayWithTheCandidateItIsAbout() {
            FxThread.run(() -> {
                Desk desk = desk("other-session");
                desk.hands.press("let-in");
                desk.happens(new ProctorEvent.StartedOver());
                assertThat(desk.hands.look("reason")).isEmpty();
                assertThat(desk.hands.find("search").isDisabled()).isFalse();
            });
        }

        @Test
        void theNameOfTheProctorIsTypedOnce() {
            FxThread.run(() -> {
                Desk desk = desk("other-session");
                ProctorModel objected = desk.model;
                desk.hands.press("let-in");
                desk.hands.type("reason", "đơn xin đổi ca");
                desk.hands.type("proctor-name", "Giám thị 04");
                desk.hands.press("dialog-confirm");
                desk.show(objected);
                desk.hands.press("let-in");
                assertThat(desk.hands.find("proctor-name", TextField.class).getText())
                        .isEqualTo("Giám thị 04");
                assertThat(desk.hands.find("reason", TextField.class).getText()).isEmpty();
            });
        }

        @Test
        void theKeyboardGoesBackToTheListWhenTheCandidateIsDone() {
            FxThread.run(() -> {
                Desk desk = desk("other-session");
                desk.hands.find("refuse").requestFocus();
                desk.hands.press("refuse");
                assertThat(desk.hands.focusedId()).isEqualTo("candidates");
            });
        }
    }
}

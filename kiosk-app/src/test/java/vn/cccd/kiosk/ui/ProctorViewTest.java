package vn.cccd.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.kiosk.flow.proctor.Hearing;
import vn.cccd.kiosk.flow.proctor.ProctorEvent;
import vn.cccd.kiosk.flow.proctor.ProctorModel;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.text.Language;

/** What a proctor presses and types goes out as events, and what speaks against somebody is loud. */
class ProctorViewTest {
    static List<SampleProctor.Sample> samples() {
        return SampleProctor.in(Language.VIETNAMESE);
    }

    @Test
    void theListIsSearchedWhileOneTypes() {
        FxThread.run(() -> {
            ProctorWindow desk = ProctorWindow.of("nobody");
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
            ProctorWindow desk = ProctorWindow.of("nobody");
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
            ProctorWindow desk = ProctorWindow.of("nobody");
            assertThat(desk.list().getItems()).hasSize(130);
            assertThat(desk.view.root().lookupAll(".candidate-row")).hasSizeLessThan(30);
        });
    }

    @Test
    void pickingALineReportsItAndThatSomebodyWasCheckedDoesNotMoveTheList() {
        FxThread.run(() -> {
            ProctorWindow desk = ProctorWindow.of("nobody");
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

    private static int firstSeen(ProctorWindow desk) {
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
            ProctorWindow desk = ProctorWindow.of("nobody");
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
            ProctorWindow desk = ProctorWindow.of("storing");
            assertThat(desk.hands.find("checked", Labeled.class).getText()).isEqualTo("4 có mặt");
            desk.happens(new ProctorEvent.PresenceStored(((Hearing.Storing) desk.model.hearing()).presence()));
            assertThat(desk.hands.find("checked", Labeled.class).getText()).isEqualTo("5 có mặt");
            assertThat(desk.hands.words()).anyMatch(words -> words.startsWith("Đã lưu chắc chắn lúc"));
        });
    }

    @Test
    void whoWasCheckedAtTheStageBeforeIsNotSaidToHavePassedIt() {
        FxThread.run(() -> {
            ProctorWindow desk = ProctorWindow.of("nobody");
            desk.happens(new ProctorEvent.PostChosen("07:30", Stage.SIMULATION));
            assertThat(desk.hands.words())
                    .contains("Đã điểm danh: Lý thuyết")
                    .noneMatch(words -> words.startsWith("Đã qua"));
            desk.happens(new ProctorEvent.LanguageChosen(Language.ENGLISH));
            assertThat(desk.hands.words()).contains("Checked at Theory");
        });
    }

    @Test
    void listsAndSheetsAreHandedOut() {
        FxThread.run(() -> {
            ProctorWindow none = ProctorWindow.of("no-roster");
            none.hands.press("import-roster");
            assertThat(none.done).containsExactly("import");
            assertThat(none.hands.find("export-sheet").isDisabled()).isTrue();
            ProctorWindow desk = ProctorWindow.of("nobody");
            desk.hands.press("export-sheet");
            desk.hands.press("print-sheet");
            assertThat(desk.done).containsExactly("export", "print");
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noWholeIdNumberIsShown(SampleProctor.Sample sample) {
        FxThread.run(() -> {
            ProctorWindow desk = new ProctorWindow(sample.model());
            assertThat(desk.hands.words())
                    .noneMatch(words -> words.replaceAll("[^0-9]", "").contains("999098000"));
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theKeyboardReachesEverythingThatCanBeUsed(SampleProctor.Sample sample) {
        FxThread.run(() -> {
            ProctorWindow desk = new ProctorWindow(sample.model());
            desk.hands.find("language").requestFocus();
            assertThat(desk.hands.reachedByTab()).containsAll(desk.hands.usable());
        });
    }

    @Nested
    class WhenSomethingSpeaksAgainstIt {
        @Test
        void everyObjectionStandsThereWithItsName() {
            FxThread.run(() -> {
                ProctorWindow desk = ProctorWindow.of("several-objections");
                assertThat(desk.hands.words())
                        .contains("Không cho vào")
                        .anyMatch(words -> words.contains("DIFFERS_FROM_ROSTER"))
                        .anyMatch(words -> words.contains("OTHER_SESSION"))
                        .anyMatch(words -> words.contains("DOCUMENT_EXPIRED"));
            });
        }

        @Test
        void aChipThatWasFoundOutIsLoudAtOnceWithoutThatAnybodyIsPicked() {
            FxThread.run(() -> {
                ProctorWindow clone = ProctorWindow.of("clone");
                assertThat(clone.hands.find("judgement").getStyleClass()).contains("mark-bad-box");
                assertThat(clone.hands.find("refuse").getStyleClass()).contains("primary");
                assertThat(clone.hands.find("try-again").getStyleClass()).doesNotContain("filled");
                assertThat(clone.hands.words())
                        .contains("Không cho vào", "Nghi chip sao chép (CHIP_CLONE_SUSPECTED)", "Vũ Đức Thắng")
                        .anyMatch(words -> words.startsWith("2. "))
                        .doesNotContain("Chưa có thí sinh nào");
                ProctorWindow stranger = ProctorWindow.of("forged-stranger");
                assertThat(stranger.hands.words())
                        .contains("Không cho vào", "Chip bị giả mạo (CHIP_FORGED)", "Đinh Thị Lạ")
                        .anyMatch(words -> words.contains("(NOT_ON_ROSTER)"))
                        .doesNotContain("Chưa có thí sinh nào");
            });
        }

        @Test
        void aCardThatCannotBeReadStandsThereWithItsName() {
            FxThread.run(() -> {
                ProctorWindow damaged = ProctorWindow.of("damaged-chosen");
                assertThat(damaged.hands.words()).anyMatch(words -> words.contains("CARD_DAMAGED"));
                assertThat(damaged.hands.look("let-in")).isPresent();
            });
        }

        @Test
        void whyNobodyIsLetInWithoutProofAnyMoreStandsThereInEitherLanguage() {
            FxThread.run(() -> {
                ProctorWindow desk = ProctorWindow.of("suspected-chosen");
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
                        "not-on-roster",
                        "already-checked-in",
                        "not-a-stage",
                        "clone",
                        "forged-stranger",
                        "suspected-chosen")) {
                    ProctorWindow desk = ProctorWindow.of(name);
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
                ProctorWindow desk = ProctorWindow.of("other-session");
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
                ProctorWindow desk = ProctorWindow.of("other-session");
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
                ProctorWindow desk = ProctorWindow.of("other-session");
                desk.hands.press("let-in");
                desk.happens(new ProctorEvent.StartedOver());
                assertThat(desk.hands.look("reason")).isEmpty();
                assertThat(desk.hands.find("search").isDisabled()).isFalse();
            });
        }

        @Test
        void theNameOfTheProctorIsTypedOnce() {
            FxThread.run(() -> {
                ProctorWindow desk = ProctorWindow.of("other-session");
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
                ProctorWindow desk = ProctorWindow.of("other-session");
                desk.hands.find("refuse").requestFocus();
                desk.hands.press("refuse");
                assertThat(desk.hands.focusedId()).isEqualTo("candidates");
            });
        }
    }
}

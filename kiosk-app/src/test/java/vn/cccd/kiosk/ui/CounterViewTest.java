package vn.cccd.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.counter.Counter;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.flow.counter.CounterModel;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.counter.CounterRules;
import vn.cccd.kiosk.sector.counter.DossierCheck;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;
import vn.cccd.kiosk.ui.counter.CounterActions;
import vn.cccd.kiosk.ui.counter.CounterView;
import vn.cccd.kiosk.ui.staff.QueueCounts;
import vn.cccd.kiosk.ui.theme.Palette;
import vn.cccd.kiosk.ui.theme.Theme;

/** What a clerk presses and types goes out as events; what comes back takes neither focus nor letters away. */
class CounterViewTest {
    /** A window whose events are answered by the counter's real rules. */
    private static final class Desk {
        private final List<CounterEvent> events = new ArrayList<>();
        private final List<String> done = new ArrayList<>();
        private final Counter counter;
        private final CounterView view;
        private final Hands hands;
        private CounterModel model;

        Desk(String sample) {
            this(sample(sample));
        }

        Desk(SampleCounter.Sample sample) {
            CounterRules rules = sample.rules();
            model = sample.model();
            counter = new Counter(rules, new DossierCheck(rules, model.site().leastAssurance()), Limits.standard());
            view = new CounterView(
                    this::step,
                    rules,
                    new CounterActions(() -> done.add("report"), () -> done.add("table")),
                    new Theme(Palette.LIGHT, true));
            hands = new Hands(view.root(), 1366, 768);
            show(model);
        }

        private void step(CounterEvent event) {
            events.add(event);
            show(counter.step(model, event).model());
        }

        void happens(CounterEvent event) {
            show(counter.step(model, event).model());
        }

        void tick() {
            happens(new CounterEvent.Happened(
                    new Event.ClockTicked(model.desk().now().plusSeconds(1))));
        }

        void show(CounterModel now) {
            model = now;
            view.show(now);
            hands.settle();
        }
    }

    private static SampleCounter.Sample sample(String name) {
        return SampleCounter.in(Language.VIETNAMESE).stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<SampleCounter.Sample> samples() {
        return SampleCounter.in(Language.VIETNAMESE);
    }

    private static String text(Desk desk, String id) {
        return desk.hands.find(id, Labeled.class).getText();
    }

    @Test
    void aFileIsClosedByButtonOrKeyAndTheReasonIsShownWhileItCannotBe() {
        FxThread.run(() -> {
            Desk missing = new Desk("lodging-missing");
            assertThat(missing.hands.find("close-file").isDisabled()).isTrue();
            assertThat(text(missing, "reason"))
                    .contains("Nguyễn Văn An: Chưa điền: Phòng")
                    .contains("và 1 điều nữa");
            missing.hands.hitShortcut(KeyCode.S);
            assertThat(missing.events).isEmpty();

            Desk complete = new Desk("notary-complete");
            complete.hands.press("close-file");
            assertThat(complete.events).containsExactly(new CounterEvent.FileClosed());
            Desk byKey = new Desk("notary-complete");
            byKey.hands.hitShortcut(KeyCode.S);
            assertThat(byKey.events).containsExactly(new CounterEvent.FileClosed());
        });
    }

    @Test
    void whileItIsStoredNothingOfTheFileCanBeTouched() {
        FxThread.run(() -> {
            Desk desk = new Desk("notary-storing");
            for (String id : List.of(
                    "close-file", "drop-file", "export-report", "file-title", "file-kind", "role", "remove-party")) {
                assertThat(desk.hands.find(id).isDisabled()).as(id).isTrue();
            }
            assertThat(text(desk, "reason")).isEqualTo("Đang lưu hồ sơ…");
        });
    }

    @Test
    void storedIsSaidOnlyWhenItIsAndNotStoredIsToldWithItsCode() {
        FxThread.run(() -> {
            Desk desk = new Desk("notary-storing");
            assertThat(desk.hands.words()).noneMatch(words -> words.contains("Đã lưu hồ sơ"));
            desk.happens(new CounterEvent.FileNotStored(model(desk), FailureCode.STORE_FULL));
            assertThat(desk.hands.words()).anyMatch(words -> words.contains("STORE_FULL"));
            desk.hands.press("close-file");
            desk.happens(new CounterEvent.FileStored(model(desk)));
            assertThat(desk.hands.words()).anyMatch(words -> words.contains("Đã lưu hồ sơ chắc chắn"));
        });
    }

    private static java.util.UUID model(Desk desk) {
        return desk.model.dossier().id();
    }

    @Test
    void aFieldIsCopiedAndItsButtonSaysSoUntilAnotherIs() {
        FxThread.run(() -> {
            Desk desk = new Desk("notary-complete");
            assertThat(desk.hands.words()).contains("999 090 000 123");

            desk.hands.press("copy-number");
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("999090000123");
            assertThat(text(desk, "copy-number")).isEqualTo("Đã chép");
            desk.tick();
            assertThat(text(desk, "copy-number")).isEqualTo("Đã chép");

            desk.hands.press("copy-residence");
            assertThat(Clipboard.getSystemClipboard().getString()).startsWith("Số 1, ngõ 23");
            assertThat(text(desk, "copy-number")).isEqualTo("Chép");
        });
    }

    @Test
    void aPersonIsChosenFromTheListOrByKey() {
        FxThread.run(() -> {
            Desk desk = new Desk("notary-complete");
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
            Desk desk = new Desk("notary-complete");
            ComboBox<?> role = desk.hands.find("role", ComboBox.class);
            role.getSelectionModel().select(2);
            assertThat(desk.events).containsExactly(new CounterEvent.RoleChosen(1, "witness"));
            ComboBox<?> kind = desk.hands.find("file-kind", ComboBox.class);
            kind.getSelectionModel().select(2);
            assertThat(desk.events.getLast()).isEqualTo(new CounterEvent.FileAnswered("kind", "will"));
        });
    }

    @Test
    void exportsAreHandedOut() {
        FxThread.run(() -> {
            Desk desk = new Desk("notary-complete");
            desk.hands.press("export-report");
            desk.hands.press("export-table");
            assertThat(desk.done).containsExactly("report", "table");
            desk.view.tell(new Bilingual("Đã xuất tệp mẫu", "Sample exported"));
            assertThat(desk.hands.words()).contains("Đã xuất tệp mẫu");
        });
    }

    @Test
    void theQueueIsCountedInTheHeader() {
        FxThread.run(() -> {
            Desk desk = new Desk("notary-empty");
            desk.view.show(new QueueCounts(41, 2));
            assertThat(text(desk, "network-state")).isEqualTo("Đã gửi 41 · chờ 2");
            desk.happens(new CounterEvent.Happened(new Event.ConnectionChanged(false)));
            assertThat(text(desk, "network-state")).isEqualTo("! Ngoại tuyến · 2 chờ gửi");
        });
    }

    @Nested
    class WhileSomebodyTypes {
        @Test
        void theClockTakesNeitherFocusNorCaret() {
            FxThread.run(() -> {
                Desk desk = new Desk("lodging-missing");
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
                Desk desk = new Desk("lodging-missing");
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
                Desk desk = new Desk("lodging-complete");
                desk.hands.type("answer-room", "x");
                desk.hands.press("party-1");
                assertThat(desk.hands.find("answer-room", TextField.class).getText())
                        .isEqualTo("305");
            });
        }

        @Test
        void aWrongDateIsMarkedWhereItStands() {
            FxThread.run(() -> {
                Desk desk = new Desk("lodging-missing");
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
                Desk desk = new Desk("needs-key");
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
                Desk desk = new Desk("needs-key");
                desk.hands.type("number", "99909");
                desk.hands.find("language").requestFocus();
                desk.hands.press("language");
                assertThat(desk.model.language()).isEqualTo(Language.ENGLISH);
                assertThat(desk.hands.find("number", TextField.class).getText()).isEqualTo("99909");
                assertThat(desk.hands.focusedId()).isEqualTo("language");
            });
        }
    }

    @Nested
    class BeforeSomethingIsLost {
        @Test
        void droppingAFileIsAskedForFirst() {
            FxThread.run(() -> {
                Desk desk = new Desk("notary-complete");
                desk.hands.find("drop-file").requestFocus();
                desk.hands.press("drop-file");
                assertThat(desk.events).isEmpty();
                assertThat(desk.hands.focusedId()).isEqualTo("dialog-stay");
                assertThat(desk.hands.find("close-file").isDisabled()).isTrue();

                desk.hands.hit(KeyCode.ESCAPE);
                assertThat(desk.hands.look("dialog-stay")).isEmpty();
                assertThat(desk.events).isEmpty();
                assertThat(desk.hands.focusedId()).isEqualTo("drop-file");

                desk.hands.press("drop-file");
                desk.hands.press("dialog-confirm");
                assertThat(desk.events).containsExactly(new CounterEvent.FileDropped());
            });
        }

        @Test
        void takingSomebodyOutIsAskedForFirst() {
            FxThread.run(() -> {
                Desk desk = new Desk("notary-complete");
                desk.hands.press("remove-party");
                desk.hands.press("dialog-confirm");
                assertThat(desk.events).containsExactly(new CounterEvent.PartyRemoved(1));
                assertThat(desk.hands.look("party-1")).isEmpty();
            });
        }
    }

    @Nested
    class WhenACardFails {
        @Test
        void theCauseTheRemediesAndTheWaysOnAreShown() {
            FxThread.run(() -> {
                Desk desk = new Desk("damaged");
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
                Desk desk = new Desk("clone");
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
        void escapeLeavesTheCard() {
            FxThread.run(() -> {
                Desk desk = new Desk("clone");
                desk.hands.hit(KeyCode.ESCAPE);
                assertThat(desk.events).containsExactly(new CounterEvent.StartedOver());
            });
        }
    }

    @Test
    void sixtyPeopleAreListedAndTheChosenOneIsSeen() {
        FxThread.run(() -> {
            Desk desk = new Desk("lodging-coach");
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
            Desk desk = new Desk("notary-long-name");
            assertThat(desk.hands.words().stream().filter(SampleVisit.LONGEST_NAME::equals))
                    .hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void nothingThatCanBePressedHasTheFocusAtFirst() throws Exception {
        Desk desk = FxThread.call(() -> new Desk("notary-complete"));
        FxThread.run(() -> assertThat(desk.hands.focusedId()).isEqualTo("work"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theKeyboardReachesEverythingThatCanBeUsed(SampleCounter.Sample sample) {
        FxThread.run(() -> {
            Desk desk = new Desk(sample);
            desk.hands.find("language").requestFocus();
            assertThat(desk.hands.reachedByTab()).containsAll(desk.hands.usable());
        });
    }

    @Test
    void theTimeOfTheReadingIsShown() {
        FxThread.run(() -> {
            Desk desk = new Desk("notary-complete");
            LocalDateTime read = desk.model.party().orElseThrow().readAt();
            assertThat(text(desk, "read-at")).contains(read.toLocalTime().toString());
            assertThat(desk.hands.find("close-file", Button.class).getAccessibleText())
                    .isEqualTo("Lưu hồ sơ");
        });
    }
}

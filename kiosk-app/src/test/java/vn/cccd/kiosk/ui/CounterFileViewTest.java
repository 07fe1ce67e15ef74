package vn.cccd.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;
import vn.cccd.kiosk.text.Told;

/** What becomes of a whole file: it is stored, exported, copied from or dropped, and nothing of it is lost by one press. */
class CounterFileViewTest {
    private static java.util.UUID model(CounterDeskInHand desk) {
        return desk.model.dossier().id();
    }

    @Test
    void aFileIsClosedByButtonOrKeyAndTheReasonIsShownWhileItCannotBe() {
        FxThread.run(() -> {
            CounterDeskInHand missing = new CounterDeskInHand("lodging-missing");
            assertThat(missing.hands.find("close-file").isDisabled()).isTrue();
            assertThat(missing.text("reason"))
                    .contains("Nguyễn Văn An: Chưa điền: Phòng")
                    .contains("và 1 điều nữa");
            missing.hands.hitShortcut(KeyCode.S);
            assertThat(missing.events).isEmpty();

            CounterDeskInHand complete = new CounterDeskInHand("notary-complete");
            complete.hands.press("close-file");
            assertThat(complete.events).containsExactly(new CounterEvent.FileClosed());
            CounterDeskInHand byKey = new CounterDeskInHand("notary-complete");
            byKey.hands.hitShortcut(KeyCode.S);
            assertThat(byKey.events).containsExactly(new CounterEvent.FileClosed());
        });
    }

    @Test
    void whileItIsStoredNothingOfTheFileCanBeTouched() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("notary-storing");
            for (String id : List.of(
                    "close-file",
                    "drop-file",
                    "export-report",
                    "export-data",
                    "file-title",
                    "file-kind",
                    "role",
                    "remove-party")) {
                assertThat(desk.hands.find(id).isDisabled()).as(id).isTrue();
            }
            assertThat(desk.text("reason")).isEqualTo("Đang lưu hồ sơ…");
        });
    }

    @Test
    void storedIsSaidOnlyWhenItIsAndNotStoredIsToldWithItsCode() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("notary-storing");
            assertThat(desk.hands.words()).noneMatch(words -> words.contains("Đã lưu hồ sơ"));
            desk.happens(new CounterEvent.FileNotStored(model(desk), FailureCode.STORE_FULL));
            assertThat(desk.hands.words()).anyMatch(words -> words.contains("STORE_FULL"));
            desk.hands.press("close-file");
            desk.happens(
                    new CounterEvent.FileStored(model(desk), desk.model.desk().now(), Optional.empty()));
            assertThat(desk.hands.words()).anyMatch(words -> words.contains("Đã lưu hồ sơ chắc chắn"));
        });
    }

    @Test
    void aFileThatWasStoredBeforeARestartIsToldSoThatNobodyEntersItAgain() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("notary-stored-before");
            assertThat(desk.hands.words())
                    .anyMatch(words -> words.contains("đã được lưu chắc chắn: 2 người. Không cần đọc lại thẻ."));
        });
    }

    @Test
    void aFieldIsCopiedAndItsButtonSaysSoUntilAnotherIs() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("notary-complete");
            assertThat(desk.hands.words()).contains("999 090 000 123");

            desk.hands.press("copy-number");
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("999090000123");
            assertThat(desk.text("copy-number")).isEqualTo("Đã chép");
            desk.tick();
            assertThat(desk.text("copy-number")).isEqualTo("Đã chép");

            desk.hands.press("copy-residence");
            assertThat(Clipboard.getSystemClipboard().getString()).startsWith("Số 1, ngõ 23");
            assertThat(desk.text("copy-number")).isEqualTo("Chép");
            assertThat(desk.hands.find("copy-number").getAccessibleText()).isEqualTo("Chép: Số định danh");
            assertThat(desk.hands.find("copy-residence").getAccessibleText()).startsWith("Đã chép: ");
        });
    }

    @Test
    void whatWasCopiedLeavesTheClipboardWithTheFile() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("notary-complete");
            desk.hands.press("copy-number");
            desk.happens(new CounterEvent.LanguageChosen(Language.ENGLISH));
            desk.happens(new CounterEvent.FileDropped());
            desk.happens(new CounterEvent.FileOpened(new java.util.UUID(8, 1)));

            assertThat(Clipboard.getSystemClipboard().hasString()).isFalse();
        });
    }

    @Test
    void whatSomebodyElseCopiedStays() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("notary-storing");
            desk.hands.press("copy-number");
            ClipboardContent other = new ClipboardContent();
            other.putString("của phần mềm khác");
            Clipboard.getSystemClipboard().setContent(other);
            desk.happens(
                    new CounterEvent.FileStored(model(desk), desk.model.desk().now(), Optional.empty()));
            desk.happens(new CounterEvent.FileOpened(new java.util.UUID(8, 2)));

            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("của phần mềm khác");
        });
    }

    @Test
    void exportsAreHandedOut() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("notary-complete");
            desk.hands.press("export-report");
            for (String form : List.of("xlsx", "csv", "json")) {
                desk.hands.press("export-data");
                desk.hands.press("export-" + form);
                assertThat(desk.hands.look("export-" + form)).isEmpty();
            }
            assertThat(desk.done).containsExactly("draft", "xlsx", "csv", "json");
            desk.view.tell(new Told(true, new Bilingual("Đã xuất tệp mẫu", "Sample exported")));
            assertThat(desk.hands.words()).contains("Đã xuất tệp mẫu");
            assertThat(desk.hands.find("notices").lookupAll(".mark-good-box")).hasSize(1);
            desk.view.tell(new Told(false, new Bilingual("Chưa xuất", "Not exported")));
            assertThat(desk.hands.find("notices").lookupAll(".mark-bad-box")).hasSize(1);
            assertThat(desk.hands.find("notices").lookupAll(".mark-good-box")).isEmpty();
        });
    }

    @Test
    void theDocumentsOfTheFileJustStoredAreHadBesideTheWordThatItIs() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("notary-stored");
            desk.hands.find("stored-report").requestFocus();
            desk.tick();
            assertThat(desk.hands.focusedId()).isEqualTo("stored-report");
            desk.hands.press("stored-report");
            desk.hands.press("stored-json");
            assertThat(desk.done).containsExactly("report of 2", "json of 2");
            assertThat(desk.hands.find("export-report").isDisabled()).isTrue();

            desk.happens(new CounterEvent.TitleTyped("7"));
            assertThat(desk.hands.look("stored-report")).isEmpty();
            CounterDeskInHand before = new CounterDeskInHand("notary-stored-before");
            before.hands.press("stored-report");
            assertThat(before.done).containsExactly("report of 2");
            assertThat(new CounterDeskInHand("notary-not-stored").hands.look("stored-report"))
                    .isEmpty();
        });
    }

    @Test
    void whatWasToldOfAnExportGoesWithItsFileAndWhatWasExportedIsSaidToStay() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("notary-complete");
            desk.view.tell(new Told(true, new Bilingual("Đã xuất tệp mẫu", "Sample exported")));
            desk.hands.press("drop-file");
            assertThat(desk.hands.words()).anyMatch(words -> words.endsWith("Tệp đã xuất vẫn còn trong thư mục xuất."));
            desk.hands.press("dialog-confirm");
            desk.happens(new CounterEvent.FileOpened(new java.util.UUID(8, 3)));

            assertThat(desk.hands.words()).doesNotContain("Đã xuất tệp mẫu");
        });
    }

    @Test
    void anEmptyFileIsNoFaultAndThereIsNothingToDrop() {
        FxThread.run(() -> {
            for (String sample : List.of("notary-empty", "notary-stored")) {
                CounterDeskInHand desk = new CounterDeskInHand(sample);
                assertThat(desk.text("reason")).isEqualTo("Hồ sơ chưa có ai");
                assertThat(desk.hands.find("reason").getStyleClass())
                        .contains("secondary")
                        .doesNotContain("bad");
                assertThat(desk.hands.find("drop-file").isDisabled()).isTrue();
                desk.happens(new CounterEvent.TitleTyped("7"));
                assertThat(desk.hands.find("drop-file").isDisabled()).isFalse();
            }
            CounterDeskInHand missing = new CounterDeskInHand("lodging-missing");
            assertThat(missing.hands.find("reason").getStyleClass()).contains("bad");
        });
    }

    @Test
    void storedFilesAreExportedThoughTheOpenOneIsEmpty() {
        FxThread.run(() -> {
            CounterDeskInHand desk = new CounterDeskInHand("notary-stored");
            assertThat(desk.model.dossier().parties()).isEmpty();
            desk.hands.find("export-data").requestFocus();
            desk.hands.press("export-data");
            assertThat(desk.hands.focusedId()).isEqualTo("export-xlsx");
            assertThat(desk.hands.find("export-json").isDisabled()).isTrue();
            assertThat(desk.hands.reachedByTab()).contains("export-xlsx", "export-csv", "dialog-stay");
            desk.hands.press("export-csv");
            assertThat(desk.done).containsExactly("csv");

            desk.hands.press("export-data");
            desk.hands.hit(KeyCode.ESCAPE);
            assertThat(desk.done).hasSize(1);
            assertThat(desk.hands.focusedId()).isEqualTo("export-data");
        });
    }

    @Nested
    class BeforeSomethingIsLost {
        @Test
        void droppingAFileIsAskedForFirst() {
            FxThread.run(() -> {
                CounterDeskInHand desk = new CounterDeskInHand("notary-complete");
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
                CounterDeskInHand desk = new CounterDeskInHand("notary-complete");
                desk.hands.press("remove-party");
                desk.hands.press("dialog-confirm");
                assertThat(desk.events).containsExactly(new CounterEvent.PartyRemoved(1));
                assertThat(desk.hands.look("party-1")).isEmpty();
            });
        }
    }
}

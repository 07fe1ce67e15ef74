package vn.cccd.kiosk.device;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.cccd.kiosk.print.PageOutcome;
import vn.cccd.kiosk.report.ExportOutcome;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureText;
import vn.cccd.kiosk.text.Language;

/** What became of a document, in words for staff. */
final class DocumentWords {
    private DocumentWords() {}

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    static Bilingual of(ExportOutcome outcome) {
        return of(outcome, "", "");
    }

    static Bilingual ofOpenFile(ExportOutcome outcome) {
        return of(outcome, " – hồ sơ đang mở, chưa lưu", " – the open file, not saved yet");
    }

    /** Of so many files that were stored at {@code since} or later. */
    static Bilingual ofStoredFiles(ExportOutcome outcome, int files, LocalDateTime since) {
        String moment = MOMENT.format(since);
        return of(
                outcome, " – " + files + " hồ sơ đã lưu từ " + moment, " – files saved since " + moment + ": " + files);
    }

    private static Bilingual of(ExportOutcome outcome, String vietnamese, String english) {
        return switch (outcome) {
            case ExportOutcome.Written written ->
                new Bilingual(
                        "Đã xuất: " + written.file().getFileName() + vietnamese,
                        "Exported: " + written.file().getFileName() + english);
            case ExportOutcome.NotWritten refused -> refused.reason().text();
        };
    }

    /** The program failed; why is in the log. */
    static Bilingual failed() {
        return new Bilingual(
                "Không lập được tài liệu, hãy báo kỹ thuật viên", "The document was not made, tell a technician");
    }

    static Bilingual of(PageOutcome outcome) {
        return outcome.code()
                .map(code -> new Bilingual(
                        FailureText.of(code, Language.VIETNAMESE).title(),
                        FailureText.of(code, Language.ENGLISH).title()))
                .orElseGet(() -> new Bilingual("Đã gửi đến máy in", "Sent to the printer"));
    }
}

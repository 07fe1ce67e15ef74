package vn.cccd.kiosk.device;

import vn.cccd.kiosk.print.PageOutcome;
import vn.cccd.kiosk.report.ExportOutcome;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureText;
import vn.cccd.kiosk.text.Language;

/** What became of a document, in words for staff. */
final class DocumentWords {
    private DocumentWords() {}

    static Bilingual of(ExportOutcome outcome) {
        return switch (outcome) {
            case ExportOutcome.Written written ->
                new Bilingual(
                        "Đã xuất: " + written.file().getFileName(),
                        "Exported: " + written.file().getFileName());
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

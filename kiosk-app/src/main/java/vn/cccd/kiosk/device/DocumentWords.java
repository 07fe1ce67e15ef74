package vn.cccd.kiosk.device;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import vn.cccd.kiosk.print.PageOutcome;
import vn.cccd.kiosk.report.ExportOutcome;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.FailureText;
import vn.cccd.kiosk.text.Language;
import vn.cccd.kiosk.text.Told;

/** What became of a document, in words for staff: where it is, or why it is not there and what to do about that. */
final class DocumentWords {
    private DocumentWords() {}

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    static Told of(ExportOutcome outcome) {
        return of(outcome, "", "");
    }

    static Told ofOpenFile(ExportOutcome outcome) {
        return of(outcome, " – hồ sơ đang mở, chưa lưu", " – the open file, not saved yet");
    }

    /** Of so many files that were stored at {@code since} or later. */
    static Told ofStoredFiles(ExportOutcome outcome, int files, LocalDateTime since) {
        String moment = MOMENT.format(since);
        return of(
                outcome, " – " + files + " hồ sơ đã lưu từ " + moment, " – files saved since " + moment + ": " + files);
    }

    private static Told of(ExportOutcome outcome, String vietnamese, String english) {
        return switch (outcome) {
            case ExportOutcome.Written written ->
                new Told(
                        true,
                        new Bilingual(
                                "Đã xuất: " + written.file().getFileName() + vietnamese + " · thư mục "
                                        + folder(written),
                                "Exported: " + written.file().getFileName() + english + " · folder "
                                        + folder(written)));
            case ExportOutcome.NotWritten refused -> refused(refused.reason());
        };
    }

    private static String folder(ExportOutcome.Written written) {
        return Optional.ofNullable(written.file().toAbsolutePath().getParent())
                .map(Path::toString)
                .orElse("/");
    }

    private static Told refused(ExportOutcome.Reason reason) {
        return new Told(
                false,
                new Bilingual(
                        "Chưa xuất: " + refused(reason, Language.VIETNAMESE),
                        "Not exported: " + refused(reason, Language.ENGLISH)));
    }

    private static String refused(ExportOutcome.Reason reason, Language language) {
        return reason.text().in(language) + " (EXPORT_" + reason + ") → "
                + reason.remedy().in(language);
    }

    /** The program failed; why is in the log. */
    static Told failed() {
        FailureCode code = FailureCode.INTERNAL_ERROR;
        return new Told(
                false,
                new Bilingual(
                        "Không lập được tài liệu (" + code + ") → Hãy báo kỹ thuật viên",
                        "The document was not made (" + code + ") → Tell a technician"));
    }

    static Told of(PageOutcome outcome) {
        return outcome.code()
                .map(code -> new Told(
                        false, new Bilingual(trouble(code, Language.VIETNAMESE), trouble(code, Language.ENGLISH))))
                .orElseGet(() -> new Told(true, new Bilingual("Đã gửi đến máy in", "Sent to the printer")));
    }

    private static String trouble(FailureCode code, Language language) {
        FailureText text = FailureText.of(code, language);
        String remedy =
                text.remedies().stream().findFirst().map(first -> " → " + first).orElse("");
        return text.title() + " (" + code + ")" + remedy;
    }
}

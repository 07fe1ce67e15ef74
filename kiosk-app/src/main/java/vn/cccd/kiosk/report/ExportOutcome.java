package vn.cccd.kiosk.report;

import java.nio.file.Path;
import vn.cccd.kiosk.text.Bilingual;

/** What became of a document that was to be written. */
public sealed interface ExportOutcome {
    /** It is in {@code file}, whole, and survives a power cut. */
    record Written(Path file) implements ExportOutcome {}

    /** Nothing was written: no half of a document is left behind. */
    record NotWritten(Reason reason) implements ExportOutcome {}

    /** Why not. */
    enum Reason {
        /** The settings name no {@code export.directory}. */
        NO_FOLDER(
                new Bilingual("Chưa cấu hình thư mục xuất tệp", "No folder for exports is set"),
                new Bilingual(
                        "Kỹ thuật viên đặt export.directory trong cấu hình", "A technician sets export.directory")),
        /** The folder is not there, as with a stick that was pulled, or the kiosk's user must not write there. */
        NOT_WRITABLE(
                new Bilingual("Không ghi được vào thư mục xuất tệp", "The folder for exports cannot be written to"),
                new Bilingual(
                        "Cắm lại ổ đĩa, kiểm tra thư mục có còn và cho ghi, rồi xuất lại",
                        "Plug the drive in again, see that the folder is there and may be written to, then export again")),
        FULL(
                new Bilingual("Thư mục xuất tệp đã đầy", "The folder for exports is full"),
                new Bilingual(
                        "Chuyển bớt tệp cũ đi nơi khác, rồi xuất lại", "Move old files elsewhere, then export again")),
        /** The kiosk's key cannot be opened or cannot sign. */
        NOT_SIGNED(
                new Bilingual("Không ký được: khoá của máy không dùng được", "Not signed: the kiosk's key is unusable"),
                new Bilingual("Báo kỹ thuật viên: khoá của máy cần kiểm tra", "Tell a technician: the kiosk's key")),
        NOTHING_TO_WRITE(
                new Bilingual("Không có gì để xuất", "There is nothing to export"),
                new Bilingual("Đọc ít nhất một thẻ trước", "Read at least one card first"));

        @SuppressWarnings("ImmutableEnumChecker") // a record of two texts
        private final Bilingual text;

        @SuppressWarnings("ImmutableEnumChecker") // a record of two texts
        private final Bilingual remedy;

        Reason(Bilingual text, Bilingual remedy) {
            this.text = text;
            this.remedy = remedy;
        }

        /** What to do about it. */
        public Bilingual remedy() {
            return remedy;
        }

        /** What staff reads. */
        public Bilingual text() {
            return text;
        }
    }
}

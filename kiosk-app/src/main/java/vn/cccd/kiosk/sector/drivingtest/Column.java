package vn.cccd.kiosk.sector.drivingtest;

import java.util.Arrays;
import java.util.List;
import vn.cccd.kiosk.text.Folding;

/** The columns of a list, by the headings that test centres give them. */
enum Column {
    NUMBER(true, "sbd", "so bao danh", "candidate number", "number"),
    ID_NUMBER(
            true,
            "so dinh danh",
            "so dinh danh ca nhan",
            "so cccd",
            "cccd",
            "so can cuoc",
            "can cuoc",
            "so can cuoc cong dan",
            "id number"),
    FULL_NAME(true, "ho va ten", "ho ten", "ho, ten dem va ten", "full name", "name"),
    BIRTH_DATE(false, "ngay sinh", "ngay, thang, nam sinh", "ngay thang nam sinh", "date of birth", "birth date"),
    LICENCE_CLASS(true, "hang", "hang gplx", "hang giay phep", "hang giay phep lai xe", "class", "licence class"),
    SESSION(false, "ca", "ca thi", "buoi", "buoi thi", "ky sat hach", "session");

    private final boolean needed;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> headings;

    Column(boolean needed, String... headings) {
        this.needed = needed;
        this.headings = List.of(headings);
    }

    /** Whether a list without it cannot be used. */
    boolean needed() {
        return needed;
    }

    /** Where the column is among {@code written}; -1 when it is not. */
    int in(List<String> written) {
        List<String> folded = written.stream().map(Folding::withoutAccents).toList();
        return headings.stream()
                .mapToInt(folded::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(-1);
    }

    static List<Column> missingIn(List<String> written) {
        return Arrays.stream(values())
                .filter(column -> column.needed && column.in(written) < 0)
                .toList();
    }

    /** How it is written in lists of ours. */
    String heading() {
        return switch (this) {
            case NUMBER -> "Số báo danh";
            case ID_NUMBER -> "Số định danh";
            case FULL_NAME -> "Họ và tên";
            case BIRTH_DATE -> "Ngày sinh";
            case LICENCE_CLASS -> "Hạng";
            case SESSION -> "Ca thi";
        };
    }
}

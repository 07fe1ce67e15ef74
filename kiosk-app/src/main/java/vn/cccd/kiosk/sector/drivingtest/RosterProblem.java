package vn.cccd.kiosk.sector.drivingtest;

import vn.cccd.kiosk.text.Bilingual;

/**
 * What is wrong with a line of a list.
 *
 * @param line counted from 1, as spreadsheets do
 */
public record RosterProblem(int line, Kind kind) {
    /** Why a line is left out, or looked at twice. */
    public enum Kind {
        NO_NUMBER(true, "thiếu số báo danh", "no candidate number"),
        NO_NAME(true, "thiếu họ tên", "no name"),
        NO_CLASS(true, "thiếu hạng giấy phép", "no licence class"),
        ID_NUMBER_WRONG(true, "số định danh không phải 12 chữ số", "the ID number is not 12 digits"),
        BIRTH_DATE_WRONG(true, "ngày sinh không đọc được", "the date of birth cannot be read"),
        NUMBER_TWICE(
                true,
                "số báo danh đã có ở dòng trên của ca này",
                "the candidate number is on an earlier line of this session"),
        PERSON_TWICE(
                true,
                "người này đã có ở dòng trên với cùng hạng",
                "this person is on an earlier line for the same class"),
        /** The line is taken: spreadsheets that keep the number as a number drop its zeros in front. */
        ZEROS_RESTORED(false, "đã thêm số 0 ở đầu số định danh", "zeros in front of the ID number were restored");

        private final boolean leftOut;

        @SuppressWarnings("ImmutableEnumChecker") // a record of two texts
        private final Bilingual text;

        Kind(boolean leftOut, String vietnamese, String english) {
            this.leftOut = leftOut;
            this.text = new Bilingual(vietnamese, english);
        }

        /** Whether the line is not on the roster. */
        public boolean leftOut() {
            return leftOut;
        }

        public Bilingual text() {
            return text;
        }
    }
}

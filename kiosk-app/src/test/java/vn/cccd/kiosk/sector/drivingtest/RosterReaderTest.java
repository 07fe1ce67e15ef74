package vn.cccd.kiosk.sector.drivingtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.table.Table;
import vn.cccd.kiosk.text.Language;

class RosterReaderTest {
    private static final List<String> HEADINGS =
            List.of("STT", "SBD", "Họ và tên", "Ngày sinh", "Số CCCD", "Hạng GPLX", "Ca thi");

    private static RosterReading read(List<List<String>> rows) throws RosterException {
        return RosterReader.read(Table.of(HEADINGS, rows));
    }

    private static List<String> line(String number, String name, String born, String id, String licenceClass) {
        return List.of("1", number, name, born, id, licenceClass, "Sáng");
    }

    @Test
    void aListIsUnderstoodByItsHeadingsInWhateverOrder() throws RosterException {
        RosterReading reading = read(List.of(line("012", "Nguyễn Văn A", "1/2/1990", "999 090 000 123", "B")));

        assertThat(reading.problems()).isEmpty();
        Candidate candidate = reading.roster().candidates().getFirst();
        assertThat(candidate.number()).isEqualTo("012");
        assertThat(candidate.fullName()).isEqualTo("Nguyễn Văn A");
        assertThat(candidate.birthDate()).contains(new BirthDate("1990-02-01"));
        assertThat(candidate.id().digits()).isEqualTo("999090000123");
        assertThat(candidate.session()).isEqualTo("Sáng");
    }

    @Test
    void aLineThatIsWrongIsNamedAndKeepsNobodyElseOut() throws RosterException {
        RosterReading reading = read(List.of(
                line("", "Nguyễn Văn A", "", "999090000101", "B"),
                line("2", "", "", "999090000102", "B"),
                line("3", "Nguyễn Văn C", "31/02/1990", "999090000103", "B"),
                line("4", "Nguyễn Văn D", "", "12345", ""),
                line("5", "Nguyễn Văn E", "1990", "999090000105", "A1"),
                line("5", "Nguyễn Văn F", "", "999090000106", "B"),
                line("7", "Nguyễn Văn E", "", "999090000105", "a1")));

        assertThat(reading.roster().candidates()).extracting(Candidate::number).containsExactly("5");
        assertThat(reading.problems())
                .extracting(RosterProblem::line, RosterProblem::kind)
                .containsExactly(
                        tuple(2, RosterProblem.Kind.NO_NUMBER),
                        tuple(3, RosterProblem.Kind.NO_NAME),
                        tuple(4, RosterProblem.Kind.BIRTH_DATE_WRONG),
                        tuple(5, RosterProblem.Kind.ID_NUMBER_WRONG),
                        tuple(5, RosterProblem.Kind.NO_CLASS),
                        tuple(7, RosterProblem.Kind.NUMBER_TWICE),
                        tuple(8, RosterProblem.Kind.PERSON_TWICE));
    }

    @Test
    void somebodyMayHaveATestForEachClass() throws RosterException {
        RosterReading reading = read(List.of(
                line("1", "Nguyễn Văn A", "", "999090000101", "A1"),
                line("2", "Nguyễn Văn A", "", "999090000101", "B"),
                List.of("1", "3", "Nguyễn Văn A", "", "999090000101", "B", "Chiều")));

        assertThat(reading.roster().candidates()).extracting(Candidate::number).containsExactly("1", "2");
        assertThat(reading.problems()).containsExactly(new RosterProblem(4, RosterProblem.Kind.PERSON_TWICE));
        assertThat(reading.roster()
                        .find(reading.roster().candidates().getFirst().id(), "Chiều"))
                .hasSize(2);
    }

    @Test
    void zerosThatASpreadsheetDroppedAreRestoredAndRemarkedOn() throws RosterException {
        RosterReading reading = read(List.of(line("1", "Nguyễn Văn A", "", "1090000123", "B")));

        assertThat(reading.roster().candidates().getFirst().id().digits()).isEqualTo("001090000123");
        assertThat(reading.problems()).containsExactly(new RosterProblem(2, RosterProblem.Kind.ZEROS_RESTORED));
    }

    @Test
    void aListWithoutItsColumnsIsRefusedWithTheirNames() {
        assertThatThrownBy(() -> RosterReader.read(Table.of(List.of("Họ tên", "Hạng"), List.of())))
                .isInstanceOf(RosterException.class)
                .hasMessage("Columns are missing: Số báo danh, Số định danh");
    }

    @Test
    void everySessionMayCountFromOne() throws RosterException {
        RosterReading reading = read(List.of(
                List.of("1", "001", "Nguyễn Văn A", "", "999090000101", "B", "Sáng"),
                List.of("2", "001", "Trần Thị B", "", "999090000102", "B", "Chiều"),
                List.of("3", "001", "Lê Văn C", "", "999090000103", "B", "Chiều")));

        assertThat(reading.roster().candidates()).extracting(Candidate::session).containsExactly("Sáng", "Chiều");
        assertThat(reading.problems()).containsExactly(new RosterProblem(4, RosterProblem.Kind.NUMBER_TWICE));
    }

    @Test
    void aListOfWhichNoLineCanBeUsedIsRefusedAndSaysWhy() {
        assertThatThrownBy(() -> read(List.of(line("1", "Nguyễn Văn A", "", "12345", "B"))))
                .isInstanceOfSatisfying(
                        RosterException.class,
                        refused -> assertThat(refused.words().in(Language.VIETNAMESE))
                                .isEqualTo(
                                        "Không dòng nào dùng được, ví dụ dòng 2: số định danh không phải 12 chữ số"));
        assertThatThrownBy(() -> read(List.of()))
                .isInstanceOf(RosterException.class)
                .hasMessage("Nobody is on the list");
    }

    @Test
    void searchingNeedsNoAccents() throws RosterException {
        Roster roster = read(List.of(
                        line("101", "Đặng Thị Huệ", "", "999090000101", "B"),
                        line("102", "Nguyễn Văn A", "", "999090000102", "B")))
                .roster();

        assertThat(roster.search("dang thi hue")).extracting(Candidate::number).containsExactly("101");
        assertThat(roster.search("102")).extracting(Candidate::number).containsExactly("102");
        assertThat(roster.search("nobody")).isEmpty();
    }
}

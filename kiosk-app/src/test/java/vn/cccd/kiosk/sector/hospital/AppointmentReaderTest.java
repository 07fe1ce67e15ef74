package vn.cccd.kiosk.sector.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.Appointment;
import vn.cccd.kiosk.table.Table;
import vn.cccd.kiosk.table.TableException;
import vn.cccd.kiosk.table.TableReader;

class AppointmentReaderTest {
    private static final IdNumber SOMEBODY = new IdNumber("999090000123");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static AppointmentList read(String... lines) {
        try {
            Table table = TableReader.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            return AppointmentReader.read(table, HospitalDefaults.services()).orElseThrow();
        } catch (TableException e) {
            throw new AssertionError(e);
        }
    }

    private static Appointment at(String service, int hour, int minute) {
        return new Appointment(service, Optional.of(LocalTime.of(hour, minute)));
    }

    @Test
    void todaysAppointmentsComeInTheOrderOfTheirTimesAndNoOtherDaysDo() {
        AppointmentList list = read(
                "Ngày hẹn;Số định danh;Phòng khám;Giờ",
                "20/11/2026;999090000123;Phòng khám Tim mạch;10:15",
                "20/11/2026 08:30;999090000123;eye;",
                "2026-11-20;999 090 000 123;general medicine;8h30",
                "21/11/2026;999090000123;eye;8:00",
                "20/11/2026;999090000124;eye;8:00");

        assertThat(list.of(SOMEBODY, TODAY))
                .containsExactly(
                        at("general", 8, 30), at("cardiology", 10, 15), new Appointment("eye", Optional.empty()));
        assertThat(list.of(SOMEBODY, TODAY.plusDays(2))).isEmpty();
        assertThat(list.problems()).isEmpty();
        assertThat(list.toString()).doesNotContain("999");
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndKeepsNobodyElseOut() {
        AppointmentList list = read(
                "number,service,date,time",
                "99909,eye,20/11/2026,8:00",
                "999090000123,surgery,20/11/2026,8:00",
                "999090000123,eye,31/11/2026,8:00",
                "999090000123,eye,20/11/2026,25:00",
                "999090000123,eye,20/11/2026,9:00");

        assertThat(list.problems())
                .containsExactly(
                        new AppointmentProblem(2, AppointmentProblem.Kind.ID_NUMBER_WRONG),
                        new AppointmentProblem(3, AppointmentProblem.Kind.SERVICE_UNKNOWN),
                        new AppointmentProblem(4, AppointmentProblem.Kind.DATE_WRONG),
                        new AppointmentProblem(5, AppointmentProblem.Kind.TIME_WRONG));
        assertThat(list.of(SOMEBODY, TODAY)).containsExactly(at("eye", 9, 0));
    }

    @ParameterizedTest
    @CsvSource({"8:30, 08:30", "08:30:00, 08:30", "8h30, 08:30", "8h, 08:00", "14, 14:00", "8g15, 08:15"})
    void timesAreReadAsPeopleWriteThem(String written, LocalTime time) {
        AppointmentList list = read("number,service,date,time", "999090000123,eye,20/11/2026," + written);

        assertThat(list.of(SOMEBODY, TODAY)).containsExactly(new Appointment("eye", Optional.of(time)));
    }

    @Test
    void zerosThatASpreadsheetDroppedAreRestored() {
        AppointmentList list = read("number,service,date", "1090000123,eye,20/11/2026");

        assertThat(list.of(new IdNumber("001090000123"), TODAY)).hasSize(1);
    }

    @Test
    void aTableWithoutTheColumnsIsNoList() {
        assertThat(AppointmentReader.read(
                        Table.of(List.of("number", "service"), List.of()), HospitalDefaults.services()))
                .isEmpty();
    }

    @Test
    void anyCellsAreAppointmentsOrProblems() {
        Random random = new Random(2026);
        String signs = "0123456789/-:h. aé\u0000９";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder cell = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                cell.append(signs.charAt(random.nextInt(signs.length())));
            }
            List<String> row = List.of(cell.toString(), "eye", cell.toString(), cell.toString());
            AppointmentList list = AppointmentReader.read(
                            Table.of(List.of("number", "service", "date", "time"), List.of(row)),
                            HospitalDefaults.services())
                    .orElseThrow();
            assertThat(list.entries().isEmpty()).isEqualTo(!list.problems().isEmpty());
        }
    }
}

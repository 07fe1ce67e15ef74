package vn.cccd.sim.chip.terminal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/** A date as six bytes, one digit in each: YYMMDD of this century (TR-03110-3, D.2.1.3). */
final class CvDate {
    private static final int LENGTH = 6;
    private static final int CENTURY = 2_000;

    private CvDate() {}

    static Bytes encoded(LocalDate date) {
        int year = date.getYear() - CENTURY;
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        return Bytes.of(year / 10, year % 10, month / 10, month % 10, day / 10, day % 10);
    }

    /** Nothing when it is no day of the calendar. */
    static Optional<LocalDate> parse(Bytes digits) {
        if (digits.length() != LENGTH) {
            return Optional.empty();
        }
        for (int i = 0; i < LENGTH; i++) {
            if (digits.at(i) > 9) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(LocalDate.of(CENTURY + number(digits, 0), number(digits, 2), number(digits, 4)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Bytes digits, int at) {
        return 10 * digits.at(at) + digits.at(at + 1);
    }
}

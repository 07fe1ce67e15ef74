package vn.cccd.kiosk.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/** Date and time as the header of a screen shows them. */
public final class ClockText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private ClockText() {}

    /** For example {@code 08:15 · Thứ Sáu, 20/11/2026}. */
    public static String of(LocalDateTime moment, Language language) {
        String day = moment.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale());
        return TIME.format(moment) + " · " + day + ", " + DATE.format(moment);
    }

    /** For example {@code 20/11/2026}. */
    public static String of(LocalDate day) {
        return DATE.format(day);
    }

    /** Hours and minutes only. */
    public static String of(LocalTime time) {
        return TIME.format(time);
    }
}

package vn.cccd.kiosk.sector.lodging;

import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Until when a stay is to be notified to the police of the commune (Law on Residence 68/2020/QH14, article 30): before 23:00 of the day of arrival,
 * and before 8:00 of the next day for who comes from then on.
 */
public final class NoticeDeadline {
    /** Until then guests of the same day are notified. */
    public static final LocalTime EVENING = LocalTime.of(23, 0);

    /** Until then guests of the night before are notified. */
    public static final LocalTime NEXT_MORNING = LocalTime.of(8, 0);

    private NoticeDeadline() {}

    /** The last moment for somebody who came at {@code arrival}, both in the time of the place. */
    public static LocalDateTime of(LocalDateTime arrival) {
        return arrival.toLocalTime().isBefore(EVENING)
                ? arrival.toLocalDate().atTime(EVENING)
                : arrival.toLocalDate().plusDays(1).atTime(NEXT_MORNING);
    }
}

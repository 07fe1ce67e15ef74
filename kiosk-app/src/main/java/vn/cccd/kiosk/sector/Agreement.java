package vn.cccd.kiosk.sector;

import java.time.LocalDateTime;
import java.util.List;

/**
 * That somebody agreed, to what and when.
 *
 * @param at local time at the site
 * @param textVersion which {@link ConsentText} they were shown or read
 * @param purposes what they agreed to, in that text's stable words
 */
public record Agreement(LocalDateTime at, String textVersion, List<String> purposes) {
    public Agreement {
        purposes = List.copyOf(purposes);
    }

    public boolean covers(String purpose) {
        return purposes.contains(purpose);
    }
}

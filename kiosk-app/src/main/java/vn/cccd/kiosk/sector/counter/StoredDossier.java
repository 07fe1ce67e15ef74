package vn.cccd.kiosk.sector.counter;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A file whose check-ins are stored, or are being stored, as this one.
 *
 * @param at local time at the counter
 * @param queueNumber what its people queue with
 */
public record StoredDossier(Dossier dossier, LocalDateTime at, Optional<String> queueNumber) {
    /** How many take part. */
    public int parties() {
        return dossier.parties().size();
    }
}

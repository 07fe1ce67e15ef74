package vn.cccd.kiosk.sector.business;

import java.time.Period;
import vn.cccd.kiosk.text.Bilingual;

/**
 * What a business verifies somebody for.
 *
 * @param id stable, in settings, records and consent
 * @param kept how long a customer's file stays on this machine
 */
public record Purpose(String id, Bilingual title, Period kept) {
    public Purpose {
        if (id.isBlank() || kept.isZero() || kept.isNegative()) {
            throw new IllegalArgumentException("a purpose has a name and a time after which its data are erased");
        }
    }
}

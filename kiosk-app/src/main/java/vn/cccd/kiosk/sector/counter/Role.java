package vn.cccd.kiosk.sector.counter;

import vn.cccd.kiosk.text.Bilingual;

/**
 * As what somebody takes part.
 *
 * @param id stable, in records and stored files
 * @param least how many of them a complete file has; {@code most} how many it may have
 */
public record Role(String id, Bilingual title, int least, int most) {
    public Role {
        if (least < 0 || most < Math.max(1, least)) {
            throw new IllegalArgumentException("a role is taken by at least none and at most some");
        }
    }
}

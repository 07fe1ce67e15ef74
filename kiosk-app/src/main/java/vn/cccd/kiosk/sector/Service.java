package vn.cccd.kiosk.sector;

import java.util.regex.Pattern;
import vn.cccd.kiosk.text.Bilingual;

/**
 * Something a citizen can come for, such as a clinic.
 *
 * @param id stable, in records and settings: lower-case letters, digits and hyphens
 * @param queue the letter or letters that its queue numbers begin with
 * @param place where to go, for example {@code tầng 2, phòng 214}
 */
public record Service(String id, String queue, Bilingual name, Bilingual place) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern QUEUE = Pattern.compile("[A-Z]{1,2}");

    public Service {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a service id is made of lower-case letters, digits and hyphens");
        }
        if (!QUEUE.matcher(queue).matches()) {
            throw new IllegalArgumentException("queue numbers begin with one or two letters A to Z");
        }
    }
}

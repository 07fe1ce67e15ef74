package vn.cccd.kiosk.sector.counter;

import java.time.LocalDateTime;
import java.util.List;
import vn.cccd.card.authenticity.Check;
import vn.cccd.kiosk.identity.CardFields;
import vn.cccd.kiosk.identity.Identity;

/**
 * Somebody in a file.
 *
 * @param number 1, 2, 3 … in the order in which they were read; stays when another one is taken out
 * @param role the id of a {@link Role}
 * @param fields what the sector may use of the card
 * @param checks what was verified, for the clerk
 * @param readAt local time at the counter
 */
public record Party(
        int number,
        String role,
        Identity identity,
        CardFields fields,
        List<Check> checks,
        LocalDateTime readAt,
        Answers answers) {
    public Party {
        checks = List.copyOf(checks);
    }

    public Party withRole(String newRole) {
        return new Party(number, newRole, identity, fields, checks, readAt, answers);
    }

    public Party withAnswers(Answers newAnswers) {
        return new Party(number, role, identity, fields, checks, readAt, newAnswers);
    }

    /** Tells place and role only. */
    @Override
    public String toString() {
        return "Party[" + number + ", " + role + "]";
    }
}

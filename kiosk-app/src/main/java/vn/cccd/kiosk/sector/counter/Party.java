package vn.cccd.kiosk.sector.counter;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.authenticity.Check;
import vn.cccd.kiosk.identity.CardFields;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.Agreement;

/**
 * Somebody in a file.
 *
 * @param number 1, 2, 3 … in the order in which they were read; stays when another one is taken out
 * @param role the id of a {@link Role}
 * @param fields what the sector may use of the card
 * @param checks what was verified, for the clerk
 * @param readAt local time at the counter
 * @param consent what they agreed to; empty when the clerk noted nothing of the kind
 * @param expected what was known before they came; it is looked up anew after a restart
 */
public record Party(
        int number,
        String role,
        Identity identity,
        CardFields fields,
        List<Check> checks,
        LocalDateTime readAt,
        Answers answers,
        Optional<Agreement> consent,
        Expectation expected) {
    /** Somebody of whom nothing was known before. */
    public Party(
            int number,
            String role,
            Identity identity,
            CardFields fields,
            List<Check> checks,
            LocalDateTime readAt,
            Answers answers,
            Optional<Agreement> consent) {
        this(number, role, identity, fields, checks, readAt, answers, consent, Expectation.NONE);
    }

    /** Somebody who was not asked for consent yet. */
    public Party(
            int number,
            String role,
            Identity identity,
            CardFields fields,
            List<Check> checks,
            LocalDateTime readAt,
            Answers answers) {
        this(number, role, identity, fields, checks, readAt, answers, Optional.empty());
    }

    public Party {
        checks = List.copyOf(checks);
    }

    /** Whether nothing but a code stands for this party. */
    public boolean byCodeAlone() {
        return identity.verdict().isEmpty();
    }

    /** The same party, now that the card was read. */
    public Party provedBy(VerifiedCard card, LocalDateTime at) {
        return new Party(number, role, card.identity(), card.fields(), card.checks(), at, answers, consent, expected);
    }

    public Party withRole(String newRole) {
        return new Party(number, newRole, identity, fields, checks, readAt, answers, consent, expected);
    }

    public Party withAnswers(Answers newAnswers) {
        return new Party(number, role, identity, fields, checks, readAt, newAnswers, consent, expected);
    }

    public Party withConsent(Optional<Agreement> given) {
        return new Party(number, role, identity, fields, checks, readAt, answers, given, expected);
    }

    public Party expecting(Expectation found) {
        return new Party(number, role, identity, fields, checks, readAt, answers, consent, found);
    }

    /** Tells place and role only. */
    @Override
    public String toString() {
        return "Party[" + number + ", " + role + "]";
    }
}

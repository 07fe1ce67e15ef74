package vn.cccd.kiosk.identity;

import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Evidence;

/**
 * Who this is and how far that is proved: what the confirmation screen shows and the check-in records.
 *
 * @param verdict the verdict's name in the check-in contract; empty when no chip was read
 * @param provedAt the kiosk's local time of the verification
 * @param evidence what lets the reading be judged again; empty when no chip was read
 */
public record Identity(
        Person person,
        Assurance assurance,
        Proof proof,
        Optional<String> verdict,
        Set<Caveat> caveats,
        Optional<Face> face,
        LocalTime provedAt,
        Optional<Evidence> evidence) {
    /** Without evidence. */
    public Identity(
            Person person,
            Assurance assurance,
            Proof proof,
            Optional<String> verdict,
            Set<Caveat> caveats,
            Optional<Face> face,
            LocalTime provedAt) {
        this(person, assurance, proof, verdict, caveats, face, provedAt, Optional.empty());
    }

    public Identity {
        caveats = Set.copyOf(caveats);
    }

    /** What a self-service screen may show of the number. */
    public String maskedNumber() {
        return person.number().masked();
    }

    /** Tells how sure we are, never who it is. */
    @Override
    public String toString() {
        return "Identity[" + assurance + "]";
    }
}

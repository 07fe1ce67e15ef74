package vn.cccd.kiosk.identity;

import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** Puts together what code and chip say about a person, and says how far it is proved. */
public final class IdentityCheck {
    private IdentityCheck() {}

    /** What a printed code says by itself: a claim that nobody signed. */
    public static Identity ofCode(CardKey.Scanned code, LocalTime at) {
        return new Identity(
                code.person(),
                Assurance.QR_UNSIGNED,
                Proof.QR_UNSIGNED,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                at);
    }
}

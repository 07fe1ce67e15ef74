package vn.cccd.kiosk.sector;

import java.util.Optional;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.text.FailureCode;

/**
 * How sure a site must be of somebody, and what card it takes, at a kiosk, a counter or a proctor's desk alike.
 *
 * @param acceptUnknownIssuer whether a chip whose signature is right counts, whatever {@code least} is, although the issuer is not in the trust list;
 *     without it such a chip never counts, since anybody can issue one
 * @param acceptExpired whether somebody is served whose card is past its date of expiry; they are told so all the same
 */
public record Demand(Assurance least, boolean acceptUnknownIssuer, boolean acceptExpired) {
    /** A demand that only known issuers and cards that are still valid meet. */
    public static Demand of(Assurance least) {
        return new Demand(least, false, false);
    }

    /** The same, and an expired card is taken. */
    public Demand acceptingExpired() {
        return new Demand(least, acceptUnknownIssuer, true);
    }

    /** The same, and an issuer may be unknown. */
    public Demand acceptingUnknownIssuers() {
        return new Demand(least, true, acceptExpired);
    }

    /** Why what was proved is not enough; empty when it is. */
    public Optional<FailureCode> objectionTo(Identity identity) {
        if (identity.proof() == Proof.CHIP_ISSUER_UNKNOWN) {
            return acceptUnknownIssuer ? Optional.empty() : Optional.of(FailureCode.SIGNER_UNKNOWN);
        }
        return identity.assurance().atLeast(least) ? Optional.empty() : Optional.of(FailureCode.ASSURANCE_TOO_LOW);
    }

    /** Whether the card is past its date of expiry and not taken here. */
    public boolean refusesAsExpired(Identity identity) {
        return !acceptExpired && identity.caveats().contains(Caveat.DOCUMENT_EXPIRED);
    }

    /** Why somebody is not served: too little is proved, or else the card has expired; empty when they are. */
    public Optional<FailureCode> refusalOf(Identity identity) {
        Optional<FailureCode> objection = objectionTo(identity);
        return objection.isEmpty() && refusesAsExpired(identity)
                ? Optional.of(FailureCode.DOCUMENT_EXPIRED)
                : objection;
    }
}

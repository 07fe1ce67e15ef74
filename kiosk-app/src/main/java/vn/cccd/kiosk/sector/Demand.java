package vn.cccd.kiosk.sector;

import java.util.Optional;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.text.FailureCode;

/**
 * How sure a site must be of somebody, at a kiosk, a counter or a proctor's desk alike.
 *
 * @param acceptUnknownIssuer whether a chip whose signature is right counts, whatever {@code least} is, although the issuer is not in the trust list;
 *     without it such a chip never counts, since anybody can issue one
 */
public record Demand(Assurance least, boolean acceptUnknownIssuer) {
    /** A demand that only known issuers meet. */
    public static Demand of(Assurance least) {
        return new Demand(least, false);
    }

    /** Why what was proved is not enough; empty when it is. */
    public Optional<FailureCode> objectionTo(Identity identity) {
        if (identity.proof() == Proof.CHIP_ISSUER_UNKNOWN) {
            return acceptUnknownIssuer ? Optional.empty() : Optional.of(FailureCode.SIGNER_UNKNOWN);
        }
        return identity.assurance().atLeast(least) ? Optional.empty() : Optional.of(FailureCode.ASSURANCE_TOO_LOW);
    }
}

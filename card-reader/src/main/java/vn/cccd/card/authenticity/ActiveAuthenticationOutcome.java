package vn.cccd.card.authenticity;

import vn.cccd.card.authenticity.Evidence.ActiveAuthenticationProof;

/** How Active Authentication ended. The details name algorithms and reasons, nothing personal. */
public sealed interface ActiveAuthenticationOutcome {
    /** The chip signed our challenge with the key of DG15. */
    record Proven(ActiveAuthenticationProof proof, String detail) implements ActiveAuthenticationOutcome {}

    /** The chip did not sign, or not with that key. */
    record NotProven(String why) implements ActiveAuthenticationOutcome {}

    /** DG15 holds no key that we can use. */
    record NotOffered(String why) implements ActiveAuthenticationOutcome {}
}

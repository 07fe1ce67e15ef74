package vn.cccd.card.access;

import vn.cccd.card.bytes.Bytes;

/** How Chip Authentication ended. */
public sealed interface ChipAuthenticationOutcome {
    /**
     * The chip answered under the new keys, which it cannot without its private key.
     *
     * @param oid the protocol in dotted form
     * @param terminalKey our public key of this one agreement, as sent
     */
    record Proven(String oid, Bytes terminalKey) implements ChipAuthenticationOutcome {}

    /** The chip could not. */
    record NotProven(String why) implements ChipAuthenticationOutcome {}

    /** DG14 has no key for it, or none that we can use. */
    record NotOffered(String why) implements ChipAuthenticationOutcome {}
}

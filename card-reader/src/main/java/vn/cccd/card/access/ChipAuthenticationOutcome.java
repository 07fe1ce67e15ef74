package vn.cccd.card.access;

import java.math.BigInteger;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;

/** How Chip Authentication ended. */
public sealed interface ChipAuthenticationOutcome {
    /**
     * The chip answered under the new keys, which it cannot without its private key. With the chip's public key, {@code terminalSecret}
     * and {@code firstExchange} anyone can see that again: the checksum of the answer fits.
     *
     * @param oid the protocol in dotted form
     * @param keyId how DG14 names the key; absent when it has no name
     * @param terminalKey our public key of this one agreement, as sent
     * @param terminalSecret the private key to it, which was used for nothing else
     * @param firstExchange the first command under the new keys, with the answer
     */
    record Proven(
            String oid,
            Optional<BigInteger> keyId,
            Bytes terminalKey,
            Bytes terminalSecret,
            ProtectedExchange firstExchange)
            implements ChipAuthenticationOutcome {}

    /** The chip could not. */
    record NotProven(String why) implements ChipAuthenticationOutcome {}

    /** DG14 has no key for it, or none that we can use. */
    record NotOffered(String why) implements ChipAuthenticationOutcome {}
}

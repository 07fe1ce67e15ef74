package vn.cccd.card.authenticity;

import java.util.Map;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;

/**
 * What lets somebody else judge a reading again later.
 *
 * @param sod the security object as read; absent when the document has none
 * @param dataGroupHashes SHA-256 of the raw bytes of each data group that was read, by its number
 */
public record Evidence(
        Optional<Bytes> sod,
        Map<Integer, Bytes> dataGroupHashes,
        Optional<ActiveAuthenticationProof> activeAuthentication,
        Optional<ChipAuthenticationProof> chipAuthentication) {
    public Evidence {
        dataGroupHashes = Map.copyOf(dataGroupHashes);
    }

    /** What was asked of the chip and what it signed. */
    public record ActiveAuthenticationProof(Bytes challenge, Bytes signature) {}

    /**
     * The agreement that the chip answered to under its own key.
     *
     * @param oid the protocol in dotted form
     * @param terminalKey the public key made for this one agreement, as sent
     */
    public record ChipAuthenticationProof(String oid, Bytes terminalKey) {}
}

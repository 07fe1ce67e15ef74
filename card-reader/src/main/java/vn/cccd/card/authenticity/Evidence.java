package vn.cccd.card.authenticity;

import java.math.BigInteger;
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
        Optional<ChipAuthenticationProof> chipAuthentication,
        Optional<ChipMappingProof> chipMapping) {
    public Evidence {
        dataGroupHashes = Map.copyOf(dataGroupHashes);
    }

    /** What was asked of the chip and what it signed. */
    public record ActiveAuthenticationProof(Bytes challenge, Bytes signature) {}

    /**
     * The agreement that the chip answered to under its own key. Whoever has DG14 can do it again with our private key: the checksum of
     * the first answer fits only if the chip holds the private key to its own.
     *
     * @param oid the protocol in dotted form
     * @param keyId how DG14 names the key; absent when it has no name
     * @param terminalKey the public key made for this one agreement, as sent
     * @param terminalSecret the private key to it, used for nothing else
     * @param firstCommand the first command under the new keys, as sent
     * @param firstAnswer the chip's answer to it, with its status word
     */
    public record ChipAuthenticationProof(
            String oid,
            Optional<BigInteger> keyId,
            Bytes terminalKey,
            Bytes terminalSecret,
            Bytes firstCommand,
            Bytes firstAnswer) {}

    /**
     * What the chip proved in PACE with chip authentication mapping: its own public key times the number is the mapping key.
     *
     * @param oid the protocol in dotted form
     * @param group the number of the domain parameters
     * @param mappingKey the chip's public key of the mapping, as received
     * @param data the number, decrypted
     * @param cardSecurity EF.CardSecurity as read, which is signed by itself; absent when the chip does not give it
     */
    public record ChipMappingProof(String oid, int group, Bytes mappingKey, Bytes data, Optional<Bytes> cardSecurity) {}
}

package vn.cccd.card.access;

import java.math.BigInteger;
import java.util.Optional;
import vn.cccd.card.access.crypto.AgreementException;
import vn.cccd.card.access.crypto.AgreementGroup;
import vn.cccd.card.access.crypto.ChipPublicKey;
import vn.cccd.card.bytes.Bytes;

/**
 * What a chip proves in PACE with chip authentication mapping (Doc 9303-11, 4.4.3.5): its mapping key is its own key times a number that
 * only the holder of both private keys can tell.
 *
 * @param oid the protocol in dotted form
 * @param group the number of the domain parameters
 * @param mappingKey the chip's public key of the mapping, as received
 * @param data the number, decrypted; absent when the chip sent none that could be decrypted
 * @param cardSecurity EF.CardSecurity as read inside the secure channel; absent when the chip does not give it
 */
public record ChipMapping(String oid, int group, Bytes mappingKey, Optional<Bytes> data, Optional<Bytes> cardSecurity) {
    ChipMapping with(Optional<Bytes> file) {
        return new ChipMapping(oid, group, mappingKey, data, file);
    }

    /** Whether a key is of the group that the mapping worked in, so that it is the one to be proved. */
    public boolean concerns(Bytes subjectPublicKeyInfo) {
        return key(subjectPublicKeyInfo).isPresent();
    }

    /** Whether the chip proved that it holds the private key of this public key. */
    public boolean proves(Bytes subjectPublicKeyInfo) {
        Optional<ChipPublicKey> key = key(subjectPublicKeyInfo);
        if (key.isEmpty() || data.isEmpty()) {
            return false;
        }
        try {
            BigInteger number = new BigInteger(1, data.get().toArray());
            return number.signum() > 0
                    && key.get().group().isMultiple(number, key.get().publicValue(), mappingKey);
        } catch (AgreementException e) {
            return false;
        }
    }

    private Optional<ChipPublicKey> key(Bytes subjectPublicKeyInfo) {
        Optional<AgreementGroup> used = AgreementGroup.standardized(group);
        try {
            ChipPublicKey key = ChipPublicKey.parse(subjectPublicKeyInfo);
            return used.filter(g -> g.sameElements(key.group())).map(g -> key);
        } catch (AgreementException e) {
            return Optional.empty();
        }
    }
}

package vn.cccd.card.access.crypto;

import java.math.BigInteger;
import vn.cccd.card.bytes.Bytes;

/**
 * A key pair for one agreement.
 *
 * @param publicValue as it is sent
 */
public record EphemeralKey(BigInteger secret, Bytes publicValue) {
    /** The private key as bytes, the most significant first, without zeros in front. */
    public Bytes secretBytes() {
        return Bytes.copyOf(FixedLength.shortest(secret));
    }

    @Override
    public String toString() {
        return "EphemeralKey[…]";
    }
}

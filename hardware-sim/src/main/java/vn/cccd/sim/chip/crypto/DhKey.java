package vn.cccd.sim.chip.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/**
 * A private key in a standardised group of numbers.
 *
 * @param secret from 1 to the order of the subgroup less 1
 */
public record DhKey(DhGroup group, BigInteger secret) implements AgreementKey {
    public DhKey {
        if (secret.signum() <= 0 || secret.compareTo(group.order()) >= 0) {
            throw new IllegalArgumentException("the secret lies outside the group " + group);
        }
    }

    /** A fresh key. */
    public static DhKey generate(DhGroup group, SecureRandom random) {
        return new DhKey(group, NumberGroup.of(group).randomSecret(random));
    }

    @Override
    public DhGroup parameters() {
        return group;
    }

    /** The public number, without leading zeros. */
    public Bytes publicNumber() {
        return NumberGroup.of(group).publicValue(secret);
    }

    @Override
    public Optional<Bytes> agree(Bytes peer) {
        return NumberGroup.of(group).agree(secret, peer);
    }

    @Override
    public DhKey nextWithLeadingZero() {
        return new DhKey(group, NumberGroup.of(group).secretFor(LeadingZero.PUBLIC_VALUE, secret, Bytes.empty()));
    }

    /** Names the group only. */
    @Override
    public String toString() {
        return "DhKey[" + group + "]";
    }
}

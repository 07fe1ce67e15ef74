package vn.cccd.sim.pki;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.x9.X9ECParameters;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.EcKey;

/**
 * Keys and numbers that follow from a seed and a purpose: the same for the same, unrelated otherwise.
 *
 * <p>Security guarantees: none. Whoever knows the seed knows every key; that is what makes a run repeatable.
 */
final class SeededSecrets {
    private final long seed;

    SeededSecrets(long seed) {
        this.seed = seed;
    }

    /** The key for {@code purpose} on {@code curve}. */
    EcKey key(String purpose, Curve curve) {
        X9ECParameters parameters = EcDomain.of(curve);
        // 64 bits more than the order leave no bias worth speaking of (FIPS 186-5, A.2.1).
        Bytes wide = bytes("key/" + purpose, (parameters.getN().bitLength() + 7) / 8 + 8);
        BigInteger last = parameters.getN().subtract(BigInteger.ONE);
        return new EcKey(curve, wide.toUnsigned().mod(last).add(BigInteger.ONE));
    }

    /** A positive certificate serial number of 127 bits, never the same for two purposes. */
    BigInteger serialNumber(String purpose) {
        return bytes("serial/" + purpose, 16).toUnsigned().clearBit(127).setBit(126);
    }

    private Bytes bytes(String purpose, int length) {
        Bytes collected = Bytes.empty();
        for (int block = 0; collected.length() < length; block++) {
            collected = Bytes.join(collected, block(purpose, block));
        }
        return collected.first(length);
    }

    private Bytes block(String purpose, int number) {
        byte[] prefix = ByteBuffer.allocate(12).putLong(seed).putInt(number).array();
        return Sha256.of(Bytes.join(Bytes.copyOf(prefix), Bytes.copyOf(purpose.getBytes(StandardCharsets.UTF_8))));
    }
}

package vn.cccd.card.access.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;

/** Draws private keys without bias. */
final class RandomNumber {
    private RandomNumber() {}

    /** A number from 1 to {@code bound} - 1: what does not fit is drawn again. */
    static BigInteger below(BigInteger bound, SecureRandom random) {
        int bits = bound.bitLength();
        byte[] bytes = new byte[(bits + 7) / 8];
        BigInteger number;
        do {
            random.nextBytes(bytes);
            bytes[0] &= (byte) (0xFF >>> (8 * bytes.length - bits));
            number = new BigInteger(1, bytes);
        } while (number.signum() == 0 || number.compareTo(bound) >= 0);
        Arrays.fill(bytes, (byte) 0);
        return number;
    }
}

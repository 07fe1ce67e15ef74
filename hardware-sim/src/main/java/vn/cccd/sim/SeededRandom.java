package vn.cccd.sim;

import java.security.SecureRandom;
import java.util.Random;

/**
 * The same draws for the same seed, so that a run can be repeated byte for byte.
 *
 * <p>Security guarantees: none. That is the point.
 */
public final class SeededRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final transient Random draws;

    public SeededRandom(long seed) {
        this.draws = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        draws.nextBytes(bytes);
    }
}

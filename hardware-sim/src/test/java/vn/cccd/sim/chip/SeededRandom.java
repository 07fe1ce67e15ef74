package vn.cccd.sim.chip;

import java.security.SecureRandom;
import java.util.Random;

/** The same draws for the same seed, so that a failing run can be repeated. */
final class SeededRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final transient Random draws;

    SeededRandom(long seed) {
        this.draws = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        draws.nextBytes(bytes);
    }
}

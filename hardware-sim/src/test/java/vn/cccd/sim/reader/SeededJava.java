package vn.cccd.sim.reader;

import java.security.Provider;
import java.security.SecureRandomSpi;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Until it is closed, whatever asks this JVM for a secure random gets one whose draws follow from a seed: the only way to have an
 * unmodified library draw the same keys twice. One thread at a time.
 */
final class SeededJava implements AutoCloseable {
    private final Draws draws = new Draws();

    SeededJava() {
        Security.insertProviderAt(draws, 1);
    }

    /** All draws from here on follow from {@code seed}. */
    void startFrom(long seed) {
        draws.source.setSeed(seed);
    }

    @Override
    public void close() {
        Security.removeProvider(draws.getName());
    }

    private static final class Draws extends Provider {
        private static final long serialVersionUID = 1L;

        private final Random source = new Random();

        Draws() {
            super("SeededJava", "1", "draws that can be repeated");
            putService(new Service(this, "SecureRandom", "Seeded", Spi.class.getName(), List.of(), Map.of()) {
                @Override
                public Object newInstance(Object parameter) {
                    return new Spi(source);
                }
            });
        }
    }

    private static final class Spi extends SecureRandomSpi {
        private static final long serialVersionUID = 1L;

        private final Random source;

        Spi(Random source) {
            this.source = source;
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            // What others know of randomness is not wanted here.
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            source.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int length) {
            var seed = new byte[length];
            source.nextBytes(seed);
            return seed;
        }
    }
}

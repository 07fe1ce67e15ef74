package vn.cccd.card;

import java.util.Arrays;
import java.util.Random;
import vn.cccd.card.bytes.Bytes;

/** Changes bytes at random, always the same way for the same seed. */
public final class Fuzz {
    private final Random random;

    public Fuzz(long seed) {
        this.random = new Random(seed);
    }

    /** {@code original} with a few bytes changed, cut off, repeated or put in. */
    public Bytes mutated(Bytes original) {
        byte[] bytes = original.toArray();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt();
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> bytes = Arrays.copyOf(bytes, bytes.length + random.nextInt(8));
                default -> bytes[at] = (byte) (random.nextBoolean() ? 0xFF : 0x80 + random.nextInt(5));
            }
        }
        return Bytes.copyOf(bytes);
    }
}

package vn.cccd.sync.delivery;

import java.util.random.RandomGenerator;

/** Always draws the greatest or always the least number there is, so that a test knows every wait to the millisecond. */
enum FixedLuck implements RandomGenerator {
    LONGEST,
    SHORTEST;

    @Override
    public long nextLong() {
        throw new UnsupportedOperationException("only draws below a bound have a greatest and a least");
    }

    @Override
    public long nextLong(long bound) {
        return this == LONGEST ? bound - 1 : 0;
    }
}

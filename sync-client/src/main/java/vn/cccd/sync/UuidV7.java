package vn.cccd.sync;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.cccd.sync.bytes.Bytes;

/** Ids that sort by time of making: UUID version 7 (RFC 9562, 5.7), milliseconds then 74 random bits. */
final class UuidV7 {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private UuidV7() {}

    static UUID make(Clock clock, RandomGenerator random) {
        long time = clock.millis() << 16;
        long randA = random.nextLong() & 0x0FFF;
        long randB = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL;
        return new UUID(time | VERSION | randA, VARIANT | randB);
    }

    /** The id of what follows from {@code origin} because of {@code cause}: always the same one, with the time of {@code origin}. */
    static UUID derived(UUID origin, String cause) {
        ByteBuffer hash =
                ByteBuffer.wrap(Bytes.utf8(origin + "\n" + cause).sha256().toArray());
        long time = origin.getMostSignificantBits() & 0xFFFF_FFFF_FFFF_0000L;
        long randA = hash.getLong() & 0x0FFF;
        long randB = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL;
        return new UUID(time | VERSION | randA, VARIANT | randB);
    }
}

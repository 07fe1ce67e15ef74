package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidV7Test {
    /** RFC 9562, A.6: the example's time. */
    private static final Instant EXAMPLE = Instant.parse("2022-02-22T19:22:22.000Z");

    @Test
    void timeVersionAndVariantStandWhereTheStandardPutsThem() {
        UUID id = UuidV7.make(Clock.fixed(EXAMPLE, ZoneOffset.UTC), new Random(1));
        assertThat(id.toString()).startsWith("017f22e2-79b0-7");
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void theRestIsRandom() {
        Random random = new Random(1);
        Set<UUID> ids = new HashSet<>();
        long everSet = 0;
        long everClear = 0;
        for (int i = 0; i < 10_000; i++) {
            UUID id = UuidV7.make(Clock.fixed(EXAMPLE, ZoneOffset.UTC), random);
            ids.add(id);
            everSet |= id.getLeastSignificantBits();
            everClear |= ~id.getLeastSignificantBits();
        }
        assertThat(ids).hasSize(10_000);
        assertThat(everSet & everClear).isEqualTo(0x3FFF_FFFF_FFFF_FFFFL);
    }
}

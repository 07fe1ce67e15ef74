package vn.cccd.qr.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.cccd.qr.bytes.Bytes;

class RecentSymbolsTest {
    private static final Bytes ONE = Bytes.fromHex("01");
    private static final Bytes OTHER = Bytes.fromHex("02");

    private Instant now = Instant.EPOCH;
    private final RecentSymbols recent = new RecentSymbols(() -> now, Duration.ofSeconds(3));

    @Test
    void aCodeIsNewsOnceWhileItStaysInSight() {
        assertThat(recent.isNew(ONE)).isTrue();
        for (int second = 0; second < 60; second += 2) {
            now = now.plusSeconds(2);
            assertThat(recent.isNew(ONE)).isFalse();
        }
    }

    @Test
    void aCodeThatWasAwayIsNewsAgain() {
        recent.isNew(ONE);
        now = now.plusSeconds(3);

        assertThat(recent.isNew(ONE)).isTrue();
    }

    @Test
    void anotherCodeIsNewsAtOnce() {
        recent.isNew(ONE);

        assertThat(recent.isNew(OTHER)).isTrue();
        assertThat(recent.isNew(ONE)).isFalse();
    }

    @Test
    void aClockThatIsSetBackSilencesNothing() {
        recent.isNew(ONE);
        now = now.minus(Duration.ofDays(1));

        assertThat(recent.isNew(ONE)).isTrue();
        assertThat(recent.isNew(ONE)).isFalse();
    }

    @Test
    void onlyTheLastFewAreRemembered() {
        recent.isNew(ONE);
        for (int i = 0; i < 40; i++) {
            recent.isNew(Bytes.copyOf(new byte[] {9, (byte) i}));
        }

        assertThat(recent.isNew(ONE)).isTrue();
    }
}

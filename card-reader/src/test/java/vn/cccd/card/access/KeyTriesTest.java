package vn.cccd.card.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class KeyTriesTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final KeyTries tries = new KeyTries(now::get);

    @Test
    void fourKeysAreOfferedAndNoMore() {
        for (int i = 0; i < 4; i++) {
            assertThat(tries.over()).as("before key " + i).isFalse();
            refused(0x6300, Duration.ofSeconds(3));
        }

        assertThat(tries.over()).isTrue();
    }

    @Test
    void theLastKeyThatAChipWouldTakeIsNotOffered() {
        refused(0x63C2, Duration.ZERO);
        assertThat(tries.over()).isFalse();

        refused(0x63C1, Duration.ZERO);
        assertThat(tries.over()).isTrue();
    }

    @Test
    void aChipThatHasBecomeSlowIsLeftAlone() {
        refused(0x6300, Duration.ofSeconds(6));

        assertThat(tries.over()).isTrue();
    }

    private void refused(int status, Duration after) {
        tries.begin();
        now.updateAndGet(time -> time.plus(after));
        tries.refused(new Attempt.KeyRefused(status));
    }
}

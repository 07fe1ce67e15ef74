package vn.cccd.sync.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.testing.ManualClock;

/** An outbox in a directory of its own, for the tests of what it does and of what is done to it. */
abstract class OutboxFixture {
    static final OutboxLimits LIMITS = new OutboxLimits(1_000, 64L << 20, 10_000, 0, Duration.ofHours(24));

    /** One ring for all: a test that reopens an outbox has its keys again. */
    static final KeyRing KEYS = KeyRing.inMemory(new SecureRandom());

    @TempDir
    Path directory;

    final ManualClock clock = new ManualClock("2026-11-20T01:15:30.123Z");

    Outbox open() throws OutboxException {
        return open(LIMITS);
    }

    Outbox open(OutboxLimits limits) throws OutboxException {
        return Outbox.open(directory, "kiosk-1", limits, KEYS, clock);
    }

    static StoredRecord add(Outbox outbox, String content) throws OutboxException {
        return outbox.add(UUID.randomUUID(), link -> Bytes.utf8(link.sequence() + " " + content));
    }

    static void assertRefused(OutboxException.Reason reason, Callable<?> call) {
        assertThatExceptionOfType(OutboxException.class)
                .isThrownBy(call::call)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}

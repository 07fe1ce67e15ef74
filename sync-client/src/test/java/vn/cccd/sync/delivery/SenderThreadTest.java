package vn.cccd.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.outbox.Outbox;
import vn.cccd.sync.outbox.OutboxException;
import vn.cccd.sync.outbox.OutboxLimits;
import vn.cccd.sync.outbox.StoredRecord;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.testing.Await;

/** One sender, whoever wakes it and however often. */
class SenderThreadTest {
    private static final DeliveryPace PACE = new DeliveryPace(
            100,
            1 << 20,
            Duration.ofMillis(2),
            Duration.ofMillis(10),
            Duration.ofHours(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20));

    private final FlappingUplink uplink = new FlappingUplink();

    @TempDir
    Path directory;

    private Outbox outbox;
    private SenderThread sender;

    /** A backend behind a line that fails now and then, before or after the records got there. */
    private static final class FlappingUplink implements Uplink {
        private final Random luck = new Random(7);
        private final List<Long> taken = new ArrayList<>();
        private final AtomicInteger under = new AtomicInteger();
        private final List<String> wrongs = new ArrayList<>();
        private volatile boolean flapping;
        private long highest;

        @Override
        public UplinkAnswer send(List<StoredRecord> batch) {
            if (under.incrementAndGet() != 1) {
                wrong("two calls at once");
            }
            if (new HashSet<>(batch).size() != batch.size()) {
                wrong("a record twice in one call");
            }
            int fate = flapping ? luck.nextInt(4) : 0;
            if (fate != 1) {
                batch.forEach(this::take);
            }
            LockSupport.parkNanos(50_000);
            under.decrementAndGet();
            return fate == 1 || fate == 2 ? ScriptedUplink.unreachable() : ScriptedUplink.acceptAll(batch);
        }

        private synchronized void take(StoredRecord record) {
            if (record.sequence() > highest) {
                highest = record.sequence();
                taken.add(highest);
            }
        }

        private synchronized void wrong(String what) {
            wrongs.add(what);
        }

        synchronized List<Long> taken() {
            return List.copyOf(taken);
        }

        synchronized List<String> wrongs() {
            return List.copyOf(wrongs);
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void start() throws OutboxException {
        outbox = Outbox.open(
                directory, "kiosk-1", OutboxLimits.DEFAULT, KeyRing.inMemory(new SecureRandom()), Clock.systemUTC());
        sender = new SenderThread(outbox, uplink, PACE, new Random(1), () -> {});
        sender.start();
    }

    @AfterEach
    void stop() throws OutboxException {
        sender.close();
        outbox.close();
    }

    private void add() throws OutboxException {
        outbox.add(UUID.randomUUID(), link -> Bytes.utf8("record " + link.sequence()));
        sender.recordAdded();
    }

    @Test
    @Timeout(100)
    void manyThreadsAddWhileTheNetworkFlapsAndEveryRecordArrivesOnceAndInOrder() throws Exception {
        int threads = 6;
        int each = 40;
        uplink.flapping = true;
        AtomicBoolean adding = new AtomicBoolean(true);
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            Future<?> flapper = pool.submit(() -> {
                while (adding.get()) {
                    sender.networkChanged();
                    Thread.onSpinWait();
                }
            });
            List<Future<?>> adders = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                adders.add(pool.submit(() -> {
                    for (int j = 0; j < each; j++) {
                        add();
                    }
                    return null;
                }));
            }
            for (Future<?> adder : adders) {
                adder.get();
            }
            adding.set(false);
            flapper.get();
        }
        Await.until("all is sent", () -> outbox.counts().pending() == 0);
        assertThat(uplink.wrongs()).isEmpty();
        assertThat(uplink.taken()).hasSize(threads * each);
        assertThat(outbox.counts().sent()).isEqualTo((long) threads * each);
    }

    /** The timer of an idle sender would hide a lost ring, but only after a minute: this test ends before. */
    @Test
    @Timeout(50)
    void noRingIsLostHoweverItMeetsASenderThatGoesIdle() throws Exception {
        for (int round = 1; round <= 300; round++) {
            add();
            long sent = round;
            while (outbox.counts().sent() < sent) {
                Thread.onSpinWait();
            }
        }
        assertThat(uplink.taken()).hasSize(300);
    }
}

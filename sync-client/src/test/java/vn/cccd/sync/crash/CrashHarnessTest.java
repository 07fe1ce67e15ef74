package vn.cccd.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sync.outbox.Outbox;
import vn.cccd.sync.outbox.OutboxCounts;
import vn.cccd.sync.outbox.OutboxException;
import vn.cccd.sync.outbox.Settlement;
import vn.cccd.sync.outbox.StoredRecord;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.SealException;

/**
 * A writer process is killed ({@code SIGKILL}) at random moments, opening, adding, settling, erasing and renewing its key, while the backend fails at random. Every
 * record whose {@code add} had returned is at the backend in the end: once, in order, linked. Beside those there may be one for each kill, which was
 * stored when the process died before it could say so.
 *
 * <p>{@code -Dcccd.crash.kills=5000} is the long run; {@code -Dcccd.crash.seed=…} repeats a run's choices.
 */
class CrashHarnessTest {
    private static final int KILLS = Integer.getInteger("cccd.crash.kills", 60);
    private static final long SEED = Long.getLong("cccd.crash.seed", System.nanoTime());
    private static final int LANES = 3;

    @TempDir
    Path directory;

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "SIGKILL and the unpacked library are Linux's")
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void whatWasAcknowledgedIsAtTheBackendOnceInOrderAndLinked() throws Exception {
        long start = System.nanoTime();
        List<String> java = SmallJava.prepare(directory);
        List<Lane> lanes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
            List<Callable<Void>> jobs = new ArrayList<>();
            for (int i = 0; i < LANES; i++) {
                Lane lane = new Lane(directory.resolve("lane" + i), java, SEED + 10L * i);
                lanes.add(lane);
                jobs.add(() -> {
                    lane.kill(KILLS / LANES);
                    return null;
                });
            }
            for (Future<Void> job : threads.invokeAll(jobs)) {
                job.get();
            }
        } finally {
            lanes.forEach(Lane::close);
        }
        for (int i = 0; i < LANES; i++) {
            Lane lane = lanes.get(i);
            deliverTheRest(directory.resolve("lane" + i), lane.backend);
            assertThat(lane.backend.ids()).as("seed %d", SEED).containsAll(lane.backend.acknowledged);
            assertThat(lane.backend.begun).containsAll(lane.backend.ids());
            assertThat(lane.backend.size() - lane.backend.acknowledged.size()).isBetween(0, (int) lane.kills);
        }
        report(lanes, (System.nanoTime() - start) / 1_000_000_000L);
    }

    private static void deliverTheRest(Path lane, Backend backend) throws SealException, OutboxException, IOException {
        try (KeyRing keys = Writer.keys(lane).open(new SecureRandom());
                Outbox outbox = Outbox.open(
                        lane.resolve("outbox"),
                        "kiosk-1",
                        Writer.limits(Duration.ZERO, Duration.ofDays(1)),
                        keys,
                        Clock.systemUTC())) {
            List<StoredRecord> batch = outbox.oldestPending(100, 1 << 20);
            while (!batch.isEmpty()) {
                List<Settlement> settlements = new ArrayList<>();
                for (StoredRecord record : batch) {
                    backend.take(record.id().toString(), record.sequence(), record.record());
                    settlements.add(new Settlement.Sent(record.id()));
                }
                outbox.settle(settlements);
                batch = outbox.oldestPending(100, 1 << 20);
            }
            outbox.eraseSent();
            assertThat(outbox.counts()).isEqualTo(new OutboxCounts(0, 0, 0));
        }
    }

    private static void report(List<Lane> lanes, long seconds) {
        System.out.printf(
                "crash harness: %d kills (%d before the first record), %d acknowledged, %d at the backend"
                        + " (%d stored but not yet told), 0 missing, 0 twice, 0 out of order, 0 unlinked;"
                        + " %d repeated deliveries; what the backend did with batches: %s; seed %d, %d s%n",
                lanes.stream().mapToLong(lane -> lane.kills).sum(),
                lanes.stream().mapToLong(lane -> lane.killsBeforeTheFirstRecord).sum(),
                lanes.stream()
                        .mapToLong(lane -> lane.backend.acknowledged.size())
                        .sum(),
                lanes.stream().mapToLong(lane -> lane.backend.size()).sum(),
                lanes.stream()
                        .mapToLong(lane -> lane.backend.size() - lane.backend.acknowledged.size())
                        .sum(),
                lanes.stream().mapToLong(lane -> lane.backend.repeated).sum(),
                moods(lanes),
                SEED,
                seconds);
    }

    private static Map<Backend.Mood, Long> moods(List<Lane> lanes) {
        Map<Backend.Mood, Long> all = new EnumMap<>(Backend.Mood.class);
        lanes.forEach(lane -> lane.backend.moods.forEach((mood, times) -> all.merge(mood, times, Long::sum)));
        return all;
    }
}

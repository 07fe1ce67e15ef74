package vn.cccd.kiosk.cli.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.cccd.sync.SyncClient;
import vn.cccd.sync.SyncSettings;
import vn.cccd.sync.device.KioskKey;
import vn.cccd.sync.outbox.OutboxLimits;

/**
 * The process that drains a full outbox with little memory: the product's client, as it is. Prints a line for each tenth, nanoseconds since its
 * first step, then the most heap that was ever in use.
 */
final class DrainClient {
    private static final int TENTHS = 10;

    private DrainClient() {}

    static SyncSettings settings(Path directory, URI backend, Path authority) {
        return SyncSettings.of("kiosk-bench", "bench", backend, authority, directory.resolve("outbox"))
                .withLimits(new OutboxLimits(10_000_000, 1L << 40, 256 << 10, 0, Duration.ofHours(24)));
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        Path directory = Path.of(arguments[0]);
        long records = Long.parseLong(arguments[3]);
        SecureRandom random = new SecureRandom();
        KioskKey key = KioskKey.openOrCreate(directory.resolve("key"), Clock.systemUTC(), random);
        long[] tenths = new long[TENTHS + 1];
        CountDownLatch done = new CountDownLatch(1);
        try (SyncClient client = SyncClient.open(
                settings(directory, URI.create(arguments[1]), Path.of(arguments[2])), key, Clock.systemUTC(), random)) {
            client.onStatus(status -> {
                long sent = status.sent();
                for (int tenth = 0; tenth <= TENTHS; tenth++) {
                    if (tenths[tenth] == 0 && sent > 0 && sent * TENTHS >= records * tenth) {
                        tenths[tenth] = System.nanoTime();
                    }
                }
                if (sent >= records) {
                    done.countDown();
                }
            });
            if (!done.await(6, TimeUnit.HOURS)) {
                throw new IllegalStateException("not drained");
            }
        }
        for (long tenth : tenths) {
            out.println(tenth - tenths[0]);
        }
        out.println(ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum());
    }
}

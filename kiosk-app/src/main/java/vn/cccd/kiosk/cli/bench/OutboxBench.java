package vn.cccd.kiosk.cli.bench;

import com.squareup.tape2.QueueFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.sim.backend.tls.BackendKeys;
import vn.cccd.sync.StoreInspector;
import vn.cccd.sync.SyncClient;
import vn.cccd.sync.SyncException;
import vn.cccd.sync.SyncSettings;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.device.KioskKey;
import vn.cccd.sync.device.KioskKeyException;
import vn.cccd.sync.outbox.Outbox;
import vn.cccd.sync.outbox.OutboxException;
import vn.cccd.sync.outbox.OutboxLimits;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.SealException;

/**
 * Durable adds: our outbox, which seals and chains, beside Tape's QueueFile and a bare SQLite insert of the same bytes, each with its fsync, round by
 * round in turn on the same disk. The client's whole add, which also writes the document and signs it, is a row of its own: the others have nothing
 * like it.
 */
final class OutboxBench {
    private static final int ADDS_IN_A_ROUND = 100;
    private static final int SEALING_BYTES = 34;

    /** Nobody listens there. */
    private static final URI NOWHERE = URI.create("https://localhost:1");

    private final Effort effort;
    private final Consumer<String> progress;

    OutboxBench(Effort effort, Consumer<String> progress) {
        this.effort = effort;
        this.progress = progress;
    }

    /**
     * How much is measured.
     *
     * @param rounds of 100 adds by each
     * @param records to drain
     */
    record Effort(int rounds, int records) {
        static final int ROUNDS = 20;
        static final int RECORDS = 50_000;
    }

    /** Stores one record durably. */
    @FunctionalInterface
    private interface Adder {
        void add() throws IOException, SQLException, SyncException, OutboxException;
    }

    List<BenchResult> run() throws InterruptedException {
        Path directory = null;
        try {
            directory = Files.createTempDirectory("kiosk-bench-outbox-");
            List<BenchResult> results = new ArrayList<>(measure(Files.createDirectory(directory.resolve("adds"))));
            results.addAll(
                    new DrainBench(effort.records(), progress).run(Files.createDirectory(directory.resolve("drain"))));
            return results;
        } catch (IOException
                | SQLException
                | SyncException
                | OutboxException
                | SealException
                | KioskKeyException failed) {
            throw new CommandFailure(ExitCode.FAILED, "The benchmark broke off: " + failed);
        } finally {
            if (directory != null) {
                delete(directory);
            }
        }
    }

    private List<BenchResult> measure(Path directory)
            throws IOException, SQLException, SyncException, OutboxException, SealException, KioskKeyException {
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.systemUTC();
        Path authority = directory.resolve("ca.pem");
        BackendKeys.make(random).writeAuthority(authority);
        SyncSettings settings = SyncSettings.of("kiosk-bench", "bench", NOWHERE, authority, directory.resolve("outbox"))
                .withLimits(new OutboxLimits(10_000_000, 1L << 40, 256 << 10, 0, Duration.ofHours(24)));
        KioskKey key = KioskKey.openOrCreate(directory.resolve("key"), clock, random);
        try (SyncClient client = SyncClient.open(settings, key, clock, random)) {
            client.add(BenchCheckIns.checkIn(client.newId(), clock));
        }
        byte[] bytes = new byte[sizeOfOne(settings, clock, random)];
        random.nextBytes(bytes);
        SyncSettings bareSettings =
                SyncSettings.of("kiosk-bench", "bench", NOWHERE, authority, directory.resolve("unsigned"));
        try (SyncClient client = SyncClient.open(settings, key, clock, random);
                KeyRing keys = bareSettings.keys().open(random);
                Outbox outbox =
                        Outbox.open(bareSettings.directory(), bareSettings.kiosk(), settings.limits(), keys, clock);
                QueueFile queue =
                        new QueueFile.Builder(directory.resolve("queue").toFile()).build();
                Connection bare = bare(directory.resolve("bare.db"));
                PreparedStatement insert = bare.prepareStatement("INSERT INTO record (payload) VALUES (?)")) {
            Bytes record = Bytes.copyOf(bytes);
            Adder ours = () -> outbox.add(client.newId(), link -> record);
            Adder signed = () -> client.add(BenchCheckIns.checkIn(client.newId(), clock));
            Adder tape = () -> queue.add(bytes);
            Adder sqlite = () -> {
                insert.setBytes(1, bytes);
                insert.executeUpdate();
            };
            long[][] nanos = new long[4][effort.rounds() * ADDS_IN_A_ROUND];
            for (int round = -2; round < effort.rounds(); round++) {
                round(round, nanos, ours, tape, sqlite, signed);
                progress.accept("outbox: round " + Math.max(0, round + 1) + " of " + effort.rounds());
            }
            return results(nanos);
        }
    }

    /** Signed, not sealed: what the others store is as long. */
    private static int sizeOfOne(SyncSettings settings, Clock clock, SecureRandom random) throws SyncException {
        try (StoreInspector store = StoreInspector.open(settings, clock, random)) {
            return (int) store.recordsBehind(0, 1).getFirst().bytes() - SEALING_BYTES;
        }
    }

    /** Rounds before the first warm up. */
    private static void round(int round, long[][] nanos, Adder... adders)
            throws IOException, SQLException, SyncException, OutboxException {
        for (int who = 0; who < adders.length; who++) {
            for (int i = 0; i < ADDS_IN_A_ROUND; i++) {
                long start = System.nanoTime();
                adders[who].add();
                if (round >= 0) {
                    nanos[who][round * ADDS_IN_A_ROUND + i] = System.nanoTime() - start;
                }
            }
        }
    }

    private static List<BenchResult> results(long[][] nanos) {
        return List.of(
                result("outbox/adds-per-second", "/s", nanos, OutboxBench::perSecond),
                result("outbox/add-p50", "ms", nanos, each -> quantile(each, 50)),
                result("outbox/add-p99", "ms", nanos, each -> quantile(each, 99)),
                alone("outbox/signed-adds-per-second", "/s", perSecond(nanos[3])),
                alone("outbox/signed-add-p99", "ms", quantile(nanos[3], 99)));
    }

    private interface Figure {
        double of(long[] nanos);
    }

    private static BenchResult result(String name, String unit, long[][] nanos, Figure figure) {
        return new BenchResult(
                name,
                unit,
                figure.of(nanos[0]),
                Map.of("Tape QueueFile", figure.of(nanos[1]), "bare SQLite insert", figure.of(nanos[2])),
                OptionalDouble.empty());
    }

    private static BenchResult alone(String name, String unit, double figure) {
        return new BenchResult(name, unit, figure, Map.of(), OptionalDouble.empty());
    }

    private static double perSecond(long[] nanos) {
        return nanos.length / (Arrays.stream(nanos).sum() / 1e9);
    }

    private static double quantile(long[] nanos, int percent) {
        long[] sorted = Arrays.stream(nanos).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private static Connection bare(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE record (position INTEGER PRIMARY KEY, payload BLOB NOT NULL)");
        }
        return connection;
    }

    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftBehind) {
            System.getLogger(OutboxBench.class.getName())
                    .log(System.Logger.Level.WARNING, "the benchmark's directory was left behind: " + directory);
        }
    }
}

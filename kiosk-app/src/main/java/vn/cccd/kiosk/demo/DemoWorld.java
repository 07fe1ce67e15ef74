package vn.cccd.kiosk.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.cccd.kiosk.KioskStartException;
import vn.cccd.kiosk.Surroundings;
import vn.cccd.kiosk.Wiring;
import vn.cccd.kiosk.device.Kiosk;
import vn.cccd.kiosk.device.ScannerByHand;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sync.DeliveryStatus;

/** The real kiosk and the simulated world around it. Everything it stores is in a directory of its own that is deleted at the end. */
public final class DemoWorld implements AutoCloseable {
    private static final long SEED = 1;
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Duration KEPT = Duration.ofHours(24);

    private final Path directory;
    private final CardTray tray;
    private final SimulatedBackend backend;
    private final ScannerByHand scanner;
    private final IssuingAuthority authority;
    private final Wiring wiring;
    private final SecureRandom random = new SecureRandom();

    private DemoWorld(
            Path directory,
            CardTray tray,
            SimulatedBackend backend,
            ScannerByHand scanner,
            IssuingAuthority authority,
            Wiring wiring) {
        this.directory = directory;
        this.tray = tray;
        this.backend = backend;
        this.scanner = scanner;
        this.authority = authority;
        this.wiring = wiring;
    }

    /**
     * Builds everything and starts the kiosk.
     *
     * @param tray closed with this world
     * @throws IOException with a message for the person at the terminal, when a part of the world cannot be had
     */
    public static DemoWorld open(CardTray tray) throws IOException, KioskStartException {
        Path directory = Files.createTempDirectory("kiosk-demo-");
        Clock clock = Clock.systemUTC();
        IssuingAuthority authority = IssuingAuthority.seeded(SEED, clock);
        Path trust = Files.createDirectory(directory.resolve("trust"));
        authority.writeTrust(trust);
        SimulatedBackend backend =
                SimulatedBackend.start(0, directory.resolve("backend-ca.pem"), clock, new SecureRandom());
        ScannerByHand scanner = new ScannerByHand();
        Wiring wiring =
                Wiring.open(settings(directory, trust, backend, tray), Surroundings.of(tray.readers(), scanner));
        wiring.kiosk().start();
        return new DemoWorld(directory, tray, backend, scanner, authority, wiring);
    }

    private static KioskSettings settings(Path directory, Path trust, SimulatedBackend backend, CardTray tray) {
        return new KioskSettings(
                "demo-kiosk",
                "demo-hospital",
                HospitalDefaults.demonstration(KEPT),
                directory.resolve("data"),
                directory.resolve("keys"),
                List.of(trust),
                tray.readerPattern(),
                backend.uri(),
                backend.caCertificate(),
                KEPT,
                1);
    }

    public Kiosk kiosk() {
        return wiring.kiosk();
    }

    /** The scanner, to show codes to. */
    public ScannerByHand scanner() {
        return scanner;
    }

    public CardTray tray() {
        return tray;
    }

    public SimulatedBackend backend() {
        return backend;
    }

    /** Puts a new card of this kind on the reader. */
    public void put(Citizen citizen, CardProfile profile, List<Mishap> mishaps) {
        tray.put(SimulatedCard.issue(citizen, profile, authority, mishaps, random)
                .chip());
    }

    /** Cuts the network between kiosk and backend, or mends it. */
    public void network(boolean up) {
        if (up) {
            backend.clearMishaps();
            wiring.sync().networkChanged();
        } else {
            backend.mishap(BackendMishap.lasting(new BackendMishap.Effect.Down()));
        }
    }

    /** {@code listener} gets the state of delivery as it is, then each change, on a thread of the sender. */
    public void onDelivery(Consumer<DeliveryStatus> listener) {
        wiring.sync().onStatus(listener);
    }

    /** Whether the backend holds {@code count} check-ins within {@code limit}. */
    boolean awaitDelivered(int count, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (backend.received().size() < count && System.nanoTime() < deadline) {
                never.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return backend.received().size() >= count;
    }

    @Override
    public void close() {
        wiring.close();
        tray.close();
        backend.close();
        delete(directory);
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftBehind) {
            System.getLogger(DemoWorld.class.getName())
                    .log(System.Logger.Level.WARNING, "the demonstration's directory was left behind: " + directory);
        }
    }
}

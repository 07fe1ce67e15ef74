package vn.cccd.kiosk.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.cccd.kiosk.KioskStartException;
import vn.cccd.kiosk.SiteSoftware;
import vn.cccd.kiosk.Surroundings;
import vn.cccd.kiosk.Wiring;
import vn.cccd.kiosk.demo.tray.TrayHands;
import vn.cccd.kiosk.device.Kiosk;
import vn.cccd.kiosk.device.reader.ScannerByHand;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.sim.Scenario;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sim.backend.insurance.SimulatedInsurance;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.printer.PaperWidth;
import vn.cccd.sim.printer.SimulatedPrinter;
import vn.cccd.sim.time.RealTime;
import vn.cccd.sim.time.Timeline;
import vn.cccd.sync.DeliveryStatus;

/** The real kiosk and the simulated world around it. Everything it stores is in a directory of its own that is deleted at the end. */
public final class DemoWorld implements TrayHands, AutoCloseable {
    /** The seed of the authority whose certificates the kiosk holds. */
    static final long SEED = 1;

    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Duration AWAY = Duration.ofMillis(500);
    static final Duration KEPT = Duration.ofHours(24);

    private final Path directory;
    private final CardTray tray;
    private final SimulatedBackend backend;
    private final ScannerByHand scanner;
    private final IssuingAuthority authority;
    private final Wiring wiring;
    private final SimulatedPrinter printer;
    private final SimulatedInsurance insurance;
    private final Timeline time = new RealTime();
    private Optional<Chip> lastCard = Optional.empty();

    private DemoWorld(
            Path directory,
            CardTray tray,
            SimulatedBackend backend,
            ScannerByHand scanner,
            IssuingAuthority authority,
            SimulatedPrinter printer,
            SimulatedInsurance insurance,
            Wiring wiring) {
        this.directory = directory;
        this.tray = tray;
        this.backend = backend;
        this.scanner = scanner;
        this.authority = authority;
        this.printer = printer;
        this.insurance = insurance;
        this.wiring = wiring;
    }

    /**
     * Builds everything and starts the kiosk.
     *
     * @param tray closed with this world
     * @throws IOException with a message for the person at the terminal, when a part of the world cannot be had
     */
    public static DemoWorld open(CardTray tray) throws IOException, KioskStartException {
        return open(tray, DemoPlace.HOSPITAL);
    }

    /** As {@link #open(CardTray)}, at another place. */
    public static DemoWorld open(CardTray tray, DemoPlace place) throws IOException, KioskStartException {
        return open(tray, place, usual -> usual);
    }

    /** As {@link #open(CardTray)}; {@code changed} gets the kiosk's surroundings and gives other ones, with a time of their own perhaps. */
    static DemoWorld open(CardTray tray, DemoPlace place, UnaryOperator<Surroundings> changed)
            throws IOException, KioskStartException {
        Path directory = Files.createTempDirectory("kiosk-demo-");
        Clock clock = Clock.systemUTC();
        IssuingAuthority authority = IssuingAuthority.seeded(SEED, clock);
        Path trust = Files.createDirectory(directory.resolve("trust"));
        authority.writeTrust(trust);
        SimulatedBackend backend =
                SimulatedBackend.start(0, directory.resolve("backend-ca.pem"), clock, new SecureRandom());
        ScannerByHand scanner = new ScannerByHand();
        Surroundings surroundings = changed.apply(Surroundings.of(tray.readers(), scanner));
        SimulatedPrinter printer = SimulatedPrinter.start(PaperWidth.MM_80);
        SimulatedInsurance insurance = SimulatedInsurance.start(directory, new SecureRandom());
        DemoSite.cover(insurance, LocalDate.now(clock));
        KioskSettings settings = DemoSettings.of(
                directory, DemoSite.of(place, directory, KEPT), trust, backend, tray, printer, insurance);
        Wiring wiring = Wiring.open(settings, surroundings);
        wiring.workplace().start();
        return new DemoWorld(directory, tray, backend, scanner, authority, printer, insurance, wiring);
    }

    /** A program that fetches a counter's files as the site's own software does; empty elsewhere. */
    public Optional<SiteProgram> siteProgram() throws IOException {
        return wiring.siteSoftware().isEmpty()
                ? Optional.empty()
                : Optional.of(new SiteProgram(
                        wiring.siteSoftware().get(),
                        SiteSoftware.token(directory.resolve("keys"), new SecureRandom())));
    }

    /** The workplace and its way to the backend. */
    Wiring wiring() {
        return wiring;
    }

    /** The self-service machine of a hospital. */
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

    @Override
    public void put(Scenario scenario) {
        Chip card = scenario.issue(authority, time).chip();
        synchronized (tray) {
            lastCard = Optional.of(card);
            tray.put(card);
        }
    }

    @Override
    public void move() {
        synchronized (tray) {
            tray.take();
            lastCard.ifPresent(card -> CompletableFuture.delayedExecutor(AWAY.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> putBack(card)));
        }
    }

    private void putBack(Chip card) {
        synchronized (tray) {
            if (lastCard.filter(card::equals).isPresent()) {
                tray.put(card);
            }
        }
    }

    @Override
    public void take() {
        synchronized (tray) {
            lastCard = Optional.empty();
            tray.take();
        }
    }

    @Override
    public void show(String text) {
        scanner.show(text);
    }

    @Override
    public boolean canUnplug() {
        return tray.canUnplug();
    }

    @Override
    public void unplug() {
        tray.unplug();
    }

    @Override
    public void plugIn() {
        tray.plugIn();
    }

    @Override
    public SimulatedPrinter printer() {
        return printer;
    }

    @Override
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
        switchOff(printer);
        insurance.close();
        backend.close();
        delete(directory);
    }

    private static void switchOff(SimulatedPrinter printer) {
        try {
            printer.close();
        } catch (IOException stillOpen) {
            System.getLogger(DemoWorld.class.getName())
                    .log(System.Logger.Level.WARNING, "the simulated printer's port did not close", stillOpen);
        }
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

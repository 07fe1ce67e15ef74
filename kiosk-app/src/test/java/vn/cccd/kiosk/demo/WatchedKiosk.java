package vn.cccd.kiosk.demo;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Window;
import vn.cccd.card.pcsc.PcscChoice;
import vn.cccd.kiosk.Surroundings;
import vn.cccd.kiosk.Wiring;
import vn.cccd.kiosk.device.reader.ScannerStation;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.ScreenSettings;
import vn.cccd.kiosk.settings.WorkplaceSettings;
import vn.cccd.kiosk.ui.FxRuntime;
import vn.cccd.kiosk.ui.FxThread;
import vn.cccd.kiosk.window.WorkplaceWindow;
import vn.cccd.qr.scanner.serial.SerialChoice;
import vn.cccd.qr.scanner.serial.SerialFraming;
import vn.cccd.qr.scanner.serial.SerialPorts;
import vn.cccd.qr.scanner.serial.SerialScanner;

/**
 * A kiosk with its real window in a process of its own, which knows nobody: card, code and backend come from outside. {@code WatchedKiosk
 * DIRECTORY BACKEND} prints {@code SHOWS place} when something else is asked, and obeys {@code press ID} and {@code dump FILE}.
 */
final class WatchedKiosk {
    private static final int GLANCES = 500;
    private static final int FRAMES = 20;

    private static String shown = "";

    private WatchedKiosk() {}

    public static void main(String[] arguments) throws Exception {
        FxRuntime.withoutDisplay();
        Path directory = Path.of(arguments[0]);
        Surroundings machine = Surroundings.real(PcscChoice.OURS, scanner(directory.resolve("scanner")))
                .withLimits(limits());
        try (Wiring wiring = Wiring.open(settings(directory, URI.create(arguments[1])), machine)) {
            wiring.kiosk().listen(WatchedKiosk::tell);
            Thread.ofPlatform().daemon().start(WatchedKiosk::obey);
            WorkplaceWindow.showUntilClosed(wiring, ScreenSettings.USUAL, Optional.empty(), true);
        }
    }

    private static void tell(Model model) {
        String place = KioskHands.place(model);
        if (!place.equals(shown)) {
            shown = place;
            System.out.println("SHOWS " + place);
        }
    }

    /** Whoever gives the orders is gone when there are no more. */
    private static void obey() {
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                String[] words = order.split(" ", 2);
                switch (words[0]) {
                    case "press" -> press(words[1]);
                    case "dump" -> dump(words[1]);
                    default -> throw new IllegalArgumentException(words[0]);
                }
            }
        } catch (IOException gone) {
            System.out.println("NO MORE: " + gone.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        System.exit(0);
    }

    /** As soon as the button is there and can be pressed. */
    private static void press(String id) throws IOException {
        for (int glance = 0; glance < GLANCES; glance++) {
            if (FxThread.call(() -> pressed(id))) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new IOException("there is no " + id);
    }

    private static boolean pressed(String id) {
        Node found = Window.getWindows().getFirst().getScene().lookup("#" + id);
        if (found instanceof ButtonBase button && !button.isDisabled()) {
            button.fire();
            return true;
        }
        return false;
    }

    /** What can still be reached when the last screen is drawn; the rest is gone with the collection. */
    private static void dump(String file) throws IOException, InterruptedException {
        CountDownLatch drawn = new CountDownLatch(FRAMES);
        FxThread.run(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                drawn.countDown();
            }
        }.start());
        drawn.await();
        System.gc();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file, true);
        System.out.println("DUMPED");
    }

    private static ScannerStation scanner(Path device) {
        return new ScannerStation(new SerialScanner(
                SerialPorts.system(),
                new SerialChoice.AtPath(device.toString()),
                SerialFraming.LINE,
                9_600,
                Duration.ofMillis(100)));
    }

    /** A test does not wait half a minute for somebody who has gone. */
    private static Limits limits() {
        return new Limits(
                Duration.ofSeconds(3),
                1,
                2,
                Limits.standard().readAgain(),
                3,
                Limits.standard().storing(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(3));
    }

    private static KioskSettings settings(Path directory, URI backend) {
        return new KioskSettings(
                "watched-kiosk",
                "test-hospital",
                HospitalDefaults.demonstration(Duration.ofHours(24)),
                new WorkplaceSettings.SelfService(),
                directory.resolve("data"),
                directory.resolve("keys"),
                List.of(directory.resolve("trust")),
                "Virtual PCD",
                PcscChoice.OURS,
                backend,
                directory.resolve("backend").resolve("backend-ca.pem"),
                Duration.ofHours(24),
                1);
    }
}

package vn.cccd.sync;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import vn.cccd.sync.delivery.DeliveryPace;
import vn.cccd.sync.device.KioskKey;

/** A kiosk in a process of its own: adds check-ins without end and says so on standard output, until somebody kills it. */
final class CrashingKiosk {
    private CrashingKiosk() {}

    static SyncSettings settings(Path directory, URI backend, Path ca) {
        DeliveryPace hasty = new DeliveryPace(
                10,
                1 << 20,
                Duration.ofMillis(5),
                Duration.ofMillis(20),
                Duration.ofSeconds(1),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20));
        return SyncSettings.of("kiosk-1", "bv-mau", backend, ca, directory).withPace(hasty);
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        SecureRandom random = new SecureRandom();
        KioskKey key = KioskKey.openOrCreate(directory, Clock.systemUTC(), random);
        SyncSettings settings = settings(directory, URI.create(arguments[1]), Path.of(arguments[2]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        try (SyncClient client = SyncClient.open(settings, key, Clock.systemUTC(), random)) {
            while (!out.checkError()) {
                out.println(client.add(CheckIns.small(client.newId())).id());
            }
        }
    }
}

package vn.cccd.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ten thousand kiosks come back after an outage; the sender is the real one, the time is not. {@code -Dcccd.fleet.days=3} for a longer one. */
class FleetTest {
    private static final Logger SENDER = Logger.getLogger(Sender.class.getName());
    private static final int KIOSKS = 10_000;
    private static final List<Duration> OUTAGES = List.of(
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofDays(Integer.getInteger("cccd.fleet.days", 1)));
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @BeforeAll
    static void thousandsOfKiosksSayNothing() {
        SENDER.setLevel(Level.OFF);
    }

    @AfterAll
    static void oneKioskSpeaksAgain() {
        SENDER.setLevel(null);
    }

    @Test
    void theBackendNeverSeesMoreThanTwiceTheAverageWhenAFleetComesBack() throws IOException {
        List<Recovery> recoveries = new ArrayList<>();
        for (Duration outage : OUTAGES) {
            recoveries.add(busy(outage.toMinutes()).afterOutage("backend gone for " + words(outage), outage));
        }
        // One that lasts the night is over in the morning.
        for (Duration outage : OUTAGES.subList(0, OUTAGES.size() - 1)) {
            recoveries.add(
                    quiet(outage.toMinutes()).afterOutage("backend gone for " + words(outage) + ", at night", outage));
        }
        recoveries.add(busy(4).networkReturns("network gone for 2 h, its return told to all at once", TWO_HOURS));
        recoveries.add(busy(5).powerReturns("power back to all at once"));
        recoveries.add(
                busy(6).sentAwayUntil("503, all sent away until the same moment, up to 1 h", Duration.ofHours(1)));
        StringBuilder table = new StringBuilder(Recovery.head());
        recoveries.forEach(recovery -> table.append(recovery.row()));
        System.out.print(table);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/fleet.md"), table);
        assertThat(recoveries).allSatisfy(recovery -> {
            assertThat(recovery.ratio()).as(recovery.row()).isLessThanOrEqualTo(2);
            assertThat(recovery.lateRatio()).as(recovery.row()).isLessThanOrEqualTo(2);
        });
    }

    /** A record every two minutes at each kiosk: a morning in a hospital. */
    private static Fleet busy(long seed) {
        return new Fleet(KIOSKS, DeliveryPace.DEFAULT, Duration.ofMinutes(2), seed);
    }

    /** A record every half hour. */
    private static Fleet quiet(long seed) {
        return new Fleet(KIOSKS, DeliveryPace.DEFAULT, Duration.ofMinutes(30), seed);
    }

    private static String words(Duration outage) {
        return outage.toHours() == 0
                ? outage.toMinutes() + " min"
                : outage.toDays() == 0 ? outage.toHours() + " h" : outage.toDays() + " d";
    }
}

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

/** Ten thousand kiosks come back after an outage; the sender is the real one, the time is not. */
class FleetTest {
    private static final Logger SENDER = Logger.getLogger(Sender.class.getName());
    private static final int KIOSKS = 10_000;
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
        List<Fleet.Recovery> recoveries = new ArrayList<>();
        recoveries.add(new Fleet(KIOSKS, DeliveryPace.DEFAULT, 1).afterOutage("backend gone for 2 h", TWO_HOURS));
        recoveries.add(new Fleet(KIOSKS, DeliveryPace.DEFAULT, 3)
                .afterOutage("backend gone for 15 min", Duration.ofMinutes(15)));
        recoveries.add(new Fleet(KIOSKS, DeliveryPace.DEFAULT, 4)
                .networkReturns("network gone for 2 h, its return told to all at once", TWO_HOURS));
        recoveries.add(new Fleet(KIOSKS, DeliveryPace.DEFAULT.withStartSpread(Duration.ofMinutes(1)), 5)
                .powerReturns("power back to all at once, start spread 1 min"));
        recoveries.add(new Fleet(KIOSKS, DeliveryPace.DEFAULT, 6)
                .sentAwayUntil("503, everybody told the same moment, up to 1 h away", Duration.ofHours(1)));
        Fleet.Recovery brief = new Fleet(KIOSKS, DeliveryPace.DEFAULT, 7)
                .afterOutage("backend gone for 2 min (not held to the bound)", Duration.ofMinutes(2));
        StringBuilder table =
                new StringBuilder("| fleet of 10,000 | calls | recovery s | mean /s | peak /s (1 s) | ratio"
                        + " (1 s) | ratio (10 s) |\n|---|---|---|---|---|---|---|\n");
        recoveries.forEach(recovery -> table.append(recovery.row()));
        table.append(brief.row());
        System.out.print(table);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/fleet.md"), table);
        assertThat(recoveries).allSatisfy(recovery -> {
            assertThat(recovery.peakPerSecond(10)).as(recovery.row()).isLessThanOrEqualTo(2 * recovery.meanPerSecond());
            assertThat(recovery.peakPerSecond(1)).as(recovery.row()).isLessThanOrEqualTo(2 * recovery.meanPerSecond());
        });
    }
}

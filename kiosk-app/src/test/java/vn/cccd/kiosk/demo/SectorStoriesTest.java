package vn.cccd.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.kiosk.KioskStartException;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.sim.backend.ReceivedCheckIn;
import vn.cccd.sim.person.Citizens;

/** Each sector's main story with simulated cards in this process, a real store and a real connection. */
class SectorStoriesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @EnumSource(DemoPlace.class)
    void theStoryEndsAtTheBackend(DemoPlace place) throws IOException, KioskStartException, InterruptedException {
        StringWriter out = new StringWriter();
        try (DemoWorld world = DemoWorld.open(CardTray.inProcess(), place)) {
            assertThat(new HeadlessDemo(world, new PrintWriter(out)).run(Citizens.NGUYEN_VAN_A))
                    .as(out.toString())
                    .isTrue();

            List<ReceivedCheckIn> received = world.backend().received();
            assertThat(received)
                    .hasSize(place == DemoPlace.HOSPITAL ? 1 : 2)
                    .allSatisfy(checkIn -> assertThat(checkIn.json())
                            .contains("\"sector\":\"" + place.sector().key() + "\"", "\"assurance\":\"CHIP_GENUINE\"")
                            .doesNotContain("ortrait", "Kinh", "religion"));
            boolean queued = place.sector() == Sector.HOSPITAL || place == DemoPlace.PUBLIC_SERVICE;
            assertThat(received.getLast().json().contains("\"queueNumber\":\"A 001\""))
                    .isEqualTo(queued);
            assertThat(world.printer()
                            .awaitReceipt(1, queued ? PATIENCE : Duration.ZERO)
                            .isPresent())
                    .isEqualTo(queued);
        }
    }
}

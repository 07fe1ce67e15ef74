package vn.cccd.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sim.person.Citizens;

/** A USB plug that moves. */
class PluggedReaderTest {
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aPulledReaderIsSaidAndTheKioskWorksWhenItIsPluggedInAgain() throws Exception {
        try (DemoWorld world = DemoWorld.open(CardTray.inProcess())) {
            world.unplug();
            while (!world.kiosk().model().troubles().contains(FailureCode.READER_MISSING)) {
                Thread.sleep(20);
            }
            world.plugIn();
            while (!world.kiosk().model().troubles().isEmpty()) {
                Thread.sleep(20);
            }
            StringWriter out = new StringWriter();
            assertThat(new HeadlessDemo(world, new PrintWriter(out)).run(Citizens.NGUYEN_VAN_A))
                    .as(out.toString())
                    .isTrue();
        }
    }
}

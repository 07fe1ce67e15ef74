package vn.cccd.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.printer.PrinterFault;

/** The whole product, in process: reader, chip, flow, outbox, HTTPS, backend. */
class VisitTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aVisitEndsAtTheBackendAndTheStepsArePrinted() throws Exception {
        StringWriter out = new StringWriter();
        try (DemoWorld world = DemoWorld.open(CardTray.inProcess())) {
            assertThat(new HeadlessDemo(world, new PrintWriter(out)).run(Citizens.NGUYEN_THI_ANH_NGUYET))
                    .as(out.toString())
                    .isTrue();
            assertThat(world.printer().awaitReceipt(1, PATIENCE)).isPresent();
        }
        assertThat(out.toString())
                .contains("Reading: name", "proved: CHIP_GENUINE", "Queue number", "At the backend: 1 check-in")
                .doesNotContain(Citizens.NGUYEN_THI_ANH_NGUYET.number(), Citizens.NGUYEN_THI_ANH_NGUYET.fullName());
    }

    @Test
    void withoutPaperTheVisitIsTheSame() throws Exception {
        StringWriter out = new StringWriter();
        try (DemoWorld world = DemoWorld.open(CardTray.inProcess())) {
            world.printer().fault(new PrinterFault.PaperOut());

            assertThat(new HeadlessDemo(world, new PrintWriter(out)).run(Citizens.NGUYEN_VAN_A))
                    .as(out.toString())
                    .isTrue();
            assertThat(world.printer().receipts()).isEmpty();
            assertThat(world.kiosk().model().troubles()).contains(FailureCode.PRINTER_OUT_OF_PAPER);
        }
    }

    @Test
    void aLostAnswerAndARefusalDelayTheCheckInButDoNotDoubleIt() throws Exception {
        StringWriter out = new StringWriter();
        try (DemoWorld world = DemoWorld.open(CardTray.inProcess())) {
            world.backend().mishap(BackendMishap.parse("lose-answer*1"));
            world.backend().mishap(BackendMishap.parse("refuse*1"));

            assertThat(new HeadlessDemo(world, new PrintWriter(out)).run(Citizens.NGUYEN_VAN_A))
                    .as(out.toString())
                    .isTrue();
            assertThat(world.backend().received()).hasSize(1);
        }
    }
}

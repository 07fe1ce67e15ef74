package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cccd.card.pcsc.CardLinkException.Reason;
import vn.cccd.card.pcsc.ReaderEvent.ReaderAdded;
import vn.cccd.card.pcsc.ReaderEvent.ReaderRemoved;
import vn.cccd.card.pcsc.ReaderEvent.ServiceDown;
import vn.cccd.card.pcsc.ReaderEvent.ServiceUp;

/** A real service that is stopped as a debugger stops it: every call into the library stays there. */
@Timeout(120)
class FrozenServiceOverPcscTest extends PrivatePcscTest {
    private static final Duration LIMIT = Duration.ofMillis(500);

    @AfterEach
    void thaw() throws Exception {
        signal("CONT");
    }

    @Test
    void everyCallComesBackOneThreadStaysAndAllIsWellWhenItGoesOn() throws Exception {
        CardReaders impatient = readers.withAnswerLimit(LIMIT);
        assertThat(readers.list()).hasSize(2);
        var log = new EventLog();
        try (var monitor = new ReaderMonitor(readers.withAnswerLimit(Duration.ofSeconds(1)), log, LIMIT)) {
            assertThat(monitor).isNotNull();
            log.expect(new ServiceUp(), new ReaderAdded(FIRST), new ReaderAdded(SECOND));
            signal("STOP");
            log.expect(new ReaderRemoved(FIRST), new ReaderRemoved(SECOND), new ServiceDown());
            for (int i = 0; i < 20; i++) {
                assertThatReasonOf(impatient::list).isEqualTo(Reason.SERVICE_GONE);
            }
            assertThat(impatient.report().service()).isEqualTo(ServiceState.NOT_ANSWERING);
            assertThat(threads("reader-survey")).isEqualTo(1);
            assertThat(threads("reader-monitor-calls")).isEqualTo(1);
            signal("CONT");
            log.expect(new ServiceUp(), new ReaderAdded(FIRST), new ReaderAdded(SECOND));
        }
        await(() -> threads("reader-survey") == 0);
        assertThat(readers.list()).hasSize(2);
    }

    @Test
    void aReaderIsGivenUpAndTakenAgainOnceTheCallIsBack() throws Exception {
        CardReaders impatient = readers.withAnswerLimit(LIMIT);
        insert(ScriptedChip.agreeing());
        CardLink link = impatient.connect(FIRST);
        signal("STOP");
        assertThatReasonOf(() -> link.transmit(GET_CHALLENGE)).isEqualTo(Reason.CARD_MUTE);
        link.close();
        for (int i = 0; i < 20; i++) {
            assertThatReasonOf(() -> impatient.connect(FIRST)).isEqualTo(Reason.CARD_MUTE);
        }
        assertThat(threads("card-link")).isEqualTo(1);
        signal("CONT");
        await(() -> threads("card-link") == 0);
        try (CardLink again = readers.connect(FIRST)) {
            assertThat(again.transmit(GET_CHALLENGE)).isEqualTo(OK);
        }
    }

    private static void signal(String name) throws IOException, InterruptedException {
        long pcscd = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("/pcscd"))
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .pid();
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pcscd)).start();
        assertThat(kill.waitFor()).isZero();
    }
}

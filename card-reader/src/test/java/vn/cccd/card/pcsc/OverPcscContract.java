package vn.cccd.card.pcsc;

import java.io.IOException;
import java.util.function.Supplier;
import javax.smartcardio.TerminalFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import vn.cccd.card.pcsc.ffm.PcscProvider;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.reader.PcscDaemon;
import vn.cccd.sim.reader.VpcdReader;

/** The contract over a real, private service with the virtual reader; one service for the whole class, because the JDK's provider connects once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OverPcscContract extends ProviderContract {
    private final PcscDaemon daemon;
    private final VpcdReader tray;

    OverPcscContract() {
        try {
            daemon = PcscDaemon.forThisProcess();
            tray = VpcdReader.connect("127.0.0.1", daemon.vpcdPort());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Also after a test that ended with the service stopped. */
    @BeforeAll
    void startOnce() throws Exception {
        startService();
    }

    @BeforeEach
    void emptyReader() throws Exception {
        PrivatePcscTest.await(() -> !CardReaders.system().list().getFirst().cardPresent());
    }

    @AfterEach
    void takeAway() {
        remove();
    }

    @AfterAll
    void stopForGood() {
        tray.close();
        daemon.close();
    }

    @Override
    Supplier<TerminalFactory> anotherProgram() {
        return PcscProvider::factory;
    }

    @Override
    String reader() {
        return PrivatePcscTest.FIRST;
    }

    @Override
    void insert(Chip chip) {
        tray.insert(chip);
    }

    @Override
    void remove() {
        tray.remove();
    }

    @Override
    void stopService() {
        daemon.stop();
    }

    @Override
    void startService() throws IOException {
        if (!daemon.started()) {
            daemon.restart();
        }
    }
}

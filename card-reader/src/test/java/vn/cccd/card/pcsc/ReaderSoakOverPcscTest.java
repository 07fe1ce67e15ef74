package vn.cccd.card.pcsc;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.cccd.sim.reader.PcscDaemon;
import vn.cccd.sim.reader.VpcdReader;

/**
 * Over a real service with our own provider. The virtual reader's driver cannot be unplugged while the service runs, so cards come and go; with each restart of the service, every other time by force, its readers go and come.
 *
 * <p>The driver looks for its card two or three times a second, so that a build has time for a few only; {@code -Dcccd.pcsc.cycles=1000} makes it a thousand.
 */
class ReaderSoakOverPcscTest extends ReaderSoakContract {
    private final PcscDaemon daemon;
    private final VpcdReader tray;

    ReaderSoakOverPcscTest() throws IOException {
        daemon = PcscDaemon.forThisProcess();
        tray = VpcdReader.connect("127.0.0.1", daemon.vpcdPort());
    }

    @BeforeEach
    void withoutACard() {
        tray.remove();
    }

    @AfterEach
    void stopForGood() {
        tray.close();
        daemon.close();
    }

    @Override
    String what() {
        return "cards taken away and put down (pcscd with vpcd)";
    }

    @Override
    int cycles() {
        return Integer.getInteger("cccd.pcsc.cycles", 20);
    }

    @Override
    CardReaders readers() {
        return CardReaders.system();
    }

    @Override
    String reader() {
        return PrivatePcscTest.FIRST;
    }

    @Override
    void comes() {
        tray.insert(ScriptedChip.agreeing());
    }

    @Override
    void goes() {
        tray.remove();
    }

    @Override
    ReaderEvent gone() {
        return new ReaderEvent.CardRemoved(reader());
    }

    @Override
    void stopService(int number) {
        if (number % 2 == 0) {
            daemon.stop();
        } else {
            daemon.crash();
        }
    }

    @Override
    void startService() throws IOException {
        daemon.restart();
    }
}

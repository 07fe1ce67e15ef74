package vn.cccd.kiosk.demo;

import java.io.IOException;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.reader.PcscDaemon;

/** The reader of the demonstration and the hand that puts cards on it. All methods may be called from any thread. */
public interface CardTray extends AutoCloseable {
    /** A reader within this process: no PC/SC service is needed. */
    static CardTray inProcess() {
        return new InProcessTray();
    }

    /**
     * The virtual reader of the machine's real PC/SC service, which is started when none runs.
     *
     * @throws IOException with a message for the person at the terminal, when the service cannot be had
     */
    static CardTray ofMachine() throws IOException {
        return PcscTray.of(PcscDaemon.ensureMachineService());
    }

    /** The way by which the kiosk finds this reader. */
    CardReaders readers();

    /** A regular expression for this reader's name. */
    String readerPattern();

    /** Puts a card on the reader, in place of any other. */
    void put(Chip card);

    /** Takes the card away, if there is one. */
    void take();

    /** Whether the reader's plug can be pulled from here. */
    boolean canUnplug();

    /** Pulls the reader's plug; nothing happens where that cannot be done. */
    void unplug();

    /** Plugs the reader in again. */
    void plugIn();

    @Override
    void close();
}

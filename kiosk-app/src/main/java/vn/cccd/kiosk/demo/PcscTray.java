package vn.cccd.kiosk.demo;

import java.io.IOException;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.reader.PcscDaemon;
import vn.cccd.sim.reader.VpcdReader;

/** The virtual reader of a real PC/SC service. */
final class PcscTray implements CardTray {
    private final PcscDaemon service;
    private final VpcdReader reader;

    private PcscTray(PcscDaemon service, VpcdReader reader) {
        this.service = service;
        this.reader = reader;
    }

    /** @param service the one that this process talks to; closed with the tray */
    static PcscTray of(PcscDaemon service) throws IOException {
        return new PcscTray(service, VpcdReader.connect("localhost", service.vpcdPort()));
    }

    @Override
    public CardReaders readers() {
        return CardReaders.system();
    }

    /** The machine may have readers of its own; a demonstration leaves their cards alone. */
    @Override
    public String readerPattern() {
        return "Virtual PCD";
    }

    @Override
    public void put(Chip card) {
        reader.insert(card);
    }

    @Override
    public void take() {
        reader.remove();
    }

    /** The driver of the virtual reader stays loaded as long as the service runs. */
    @Override
    public boolean canUnplug() {
        return false;
    }

    @Override
    public void unplug() {
        reader.remove();
    }

    @Override
    public void plugIn() {
        // nothing was unplugged
    }

    @Override
    public void close() {
        reader.close();
        service.close();
    }
}

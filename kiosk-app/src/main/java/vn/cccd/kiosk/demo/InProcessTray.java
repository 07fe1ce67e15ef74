package vn.cccd.kiosk.demo;

import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.reader.SimulatedReader;
import vn.cccd.sim.reader.SimulatedReaders;

/** A reader within this process: no PC/SC service is needed. */
final class InProcessTray implements CardTray {
    private static final String NAME = "Simulated contactless reader 00";

    private final SimulatedReaders service = new SimulatedReaders();
    private volatile SimulatedReader reader = service.plugIn(NAME);

    @Override
    public CardReaders readers() {
        return CardReaders.over(service::factory);
    }

    @Override
    public String readerPattern() {
        return NAME;
    }

    @Override
    public void put(Chip card) {
        reader.insert(card);
    }

    @Override
    public void take() {
        reader.remove();
    }

    @Override
    public boolean canUnplug() {
        return true;
    }

    @Override
    public void unplug() {
        service.unplug(reader);
    }

    @Override
    public void plugIn() {
        reader = service.plugIn(NAME);
    }

    @Override
    public void close() {
        take();
    }
}

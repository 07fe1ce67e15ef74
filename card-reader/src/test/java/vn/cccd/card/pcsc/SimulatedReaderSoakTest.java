package vn.cccd.card.pcsc;

import java.util.Optional;
import vn.cccd.sim.reader.SimulatedReader;
import vn.cccd.sim.reader.SimulatedReaders;

/** Over the simulator's provider: whole readers, each with a card, are plugged in and pulled out. {@code -Dcccd.reader.cycles=1000} makes it a thousand. */
class SimulatedReaderSoakTest extends ReaderSoakContract {
    private final SimulatedReaders simulation = new SimulatedReaders();
    private Optional<SimulatedReader> plugged = Optional.empty();

    @Override
    String what() {
        return "readers unplugged and plugged in (in process)";
    }

    @Override
    int cycles() {
        return Integer.getInteger("cccd.reader.cycles", 100);
    }

    @Override
    CardReaders readers() {
        return CardReaders.over(simulation::factory);
    }

    @Override
    String reader() {
        return "Reader";
    }

    @Override
    void comes() {
        SimulatedReader reader = simulation.plugIn(reader());
        reader.insert(ScriptedChip.agreeing());
        plugged = Optional.of(reader);
    }

    @Override
    void goes() {
        plugged.ifPresent(simulation::unplug);
    }

    @Override
    ReaderEvent gone() {
        return new ReaderEvent.ReaderRemoved(reader());
    }

    @Override
    void stopService(int number) {
        simulation.stopService();
    }

    @Override
    void startService() {
        simulation.startService();
    }
}

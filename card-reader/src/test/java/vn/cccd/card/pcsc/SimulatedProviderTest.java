package vn.cccd.card.pcsc;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import javax.smartcardio.TerminalFactory;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.reader.SimulatedReader;
import vn.cccd.sim.reader.SimulatedReaders;

/** The simulator's provider, within the process. */
class SimulatedProviderTest extends ProviderContract {
    private final SimulatedReaders simulation = new SimulatedReaders(Duration.ofSeconds(5));
    private final SimulatedReader reader = simulation.plugIn("Reader");

    @Override
    Set<Ability> abilities() {
        return EnumSet.allOf(Ability.class);
    }

    @Override
    Supplier<TerminalFactory> factory() {
        return simulation::factory;
    }

    @Override
    Supplier<TerminalFactory> anotherProgram() {
        return simulation::factory;
    }

    @Override
    String reader() {
        return reader.name();
    }

    @Override
    void insert(Chip chip) {
        reader.insert(chip);
    }

    @Override
    void remove() {
        reader.remove();
    }

    @Override
    void stopService() {
        simulation.stopService();
    }

    @Override
    void startService() {
        simulation.startService();
    }
}

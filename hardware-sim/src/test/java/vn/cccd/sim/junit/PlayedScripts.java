package vn.cccd.sim.junit;

import java.nio.file.Path;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import org.junit.jupiter.api.Test;

/** Tests that {@link SimulatedTest} runs one by one; some of them have to fail. */
class PlayedScripts {
    static Path trust = Path.of("");

    @Test
    @Simulated("mishap=wrong-status:6F00@apdu:1 seed=9")
    void playsItsScript(Simulation simulation) throws CardException {
        simulation
                .readers()
                .factory()
                .terminals()
                .list()
                .getFirst()
                .connect("*")
                .getBasicChannel()
                .transmit(new CommandAPDU(0, 0xA4, 4, 0));
    }

    @Test
    @Simulated("mishap=moved@DG2:50% seed=9")
    void stopsBeforeItsMishap(Simulation simulation) {
        simulation.takeCard();
    }

    @Test
    @Simulated(backendMishaps = "lose-answer*2")
    void neverCallsTheBackend(Simulation simulation) {
        simulation.takeCard();
    }

    @Test
    @Simulated("seed=9")
    void failsByItself(Simulation simulation) {
        throw new AssertionError("by itself, with " + simulation.card());
    }

    @Test
    @Simulated("citizen=nobody")
    void asksForNobody(Simulation simulation) {
        simulation.takeCard();
    }

    @Test
    @Simulated
    void writesItsTrust(Simulation simulation) {
        trust = simulation.trust();
    }
}

package vn.cccd.kiosk.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import vn.cccd.sim.backend.ReceivedCheckIn;

/** Prints what happens in a demonstration, with the seconds since its beginning, and looks at the backend in the end. */
final class Narrator {
    /** Generous: a loaded machine must not fail the demonstration. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DemoWorld world;
    private final PrintWriter out;
    private final long start = System.nanoTime();

    Narrator(DemoWorld world, PrintWriter out) {
        this.world = world;
        this.out = out;
    }

    void say(String line) {
        out.printf(Locale.ROOT, "%6.2f s  %s%n", (System.nanoTime() - start) / 1e9, line);
        out.flush();
    }

    /** Whether the backend holds exactly {@code count} check-ins, each signed and linked to the one before. */
    boolean delivered(int count) {
        if (!world.awaitDelivered(count, PATIENCE)) {
            say("FAILED: the backend has " + world.backend().received().size() + " of " + count + " check-ins");
            return false;
        }
        List<ReceivedCheckIn> received = world.backend().received();
        List<String> findings = world.backend().findings();
        say("At the backend: " + received.size() + (received.size() == 1 ? " check-in" : " check-ins") + ", id "
                + received.getLast().id() + ", sequence " + received.getLast().sequence() + ", signature and chain "
                + (findings.isEmpty() ? "valid" : findings));
        return received.size() == count && findings.isEmpty();
    }
}

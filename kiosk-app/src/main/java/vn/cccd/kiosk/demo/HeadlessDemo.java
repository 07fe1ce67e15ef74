package vn.cccd.kiosk.demo;

import java.io.PrintWriter;
import vn.cccd.kiosk.device.CounterWorkplace;
import vn.cccd.kiosk.device.Kiosk;
import vn.cccd.kiosk.device.ProctorWorkplace;
import vn.cccd.sim.person.Citizen;

/** A workplace's main story from the first gesture to the records at the backend, driven by the program itself; each step is printed. */
public final class HeadlessDemo {
    private final DemoWorld world;
    private final PrintWriter out;

    public HeadlessDemo(DemoWorld world, PrintWriter out) {
        this.world = world;
        this.out = out;
    }

    /** Runs the story with {@code first} as whoever comes first; true when the backend holds exactly its check-ins. */
    public boolean run(Citizen first) {
        Narrator narrator = new Narrator(world, out);
        return switch (world.wiring().workplace()) {
            case Kiosk kiosk -> new SelfServiceDemo(world, kiosk, narrator).run(first);
            case CounterWorkplace counter -> new CounterDemo(world, counter, narrator).run(first);
            case ProctorWorkplace proctor -> new ProctorDemo(world, proctor, narrator).run(first);
        };
    }
}

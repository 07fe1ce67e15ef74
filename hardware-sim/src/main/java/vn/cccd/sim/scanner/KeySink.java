package vn.cccd.sim.scanner;

/** Where key strokes go: a window under test, a robot, a list. */
@FunctionalInterface
public interface KeySink {
    void press(KeyStroke stroke);
}

package vn.cccd.kiosk.device;

/** A running machine that people work at: one kind for each kind of screen. */
public sealed interface Workplace extends AutoCloseable permits Kiosk, CounterWorkplace, ProctorWorkplace {
    /** Begins to work. Called once. */
    void start();

    /** Ends the work and the devices; what is stored stays stored. */
    @Override
    void close();
}

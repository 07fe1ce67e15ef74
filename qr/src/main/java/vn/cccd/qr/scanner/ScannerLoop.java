package vn.cccd.qr.scanner;

import java.util.function.Consumer;

/** A scanner that has a thread of its own: looks for the device, reads it, and looks for it again when it is gone. */
public interface ScannerLoop {
    /** What it looks for. */
    ScanSource source();

    /**
     * Works until {@code life} ends. What it throws is reported as {@link Absence#UNUSABLE}, and it is run again after a while.
     *
     * @param events takes every event at once, without waiting
     */
    void run(Consumer<ScanEvent> events, LoopLife life);
}

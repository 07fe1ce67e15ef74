package vn.cccd.kiosk.device;

import java.util.function.Consumer;

/** Something that reads codes: a serial or keyboard scanner, a camera, or the demonstration's card tray. */
public interface CodeScanner extends AutoCloseable {
    /** Tells the text of each code that is scanned from now on, on any thread. Called once. */
    void start(Consumer<String> onText);

    @Override
    void close();

    /** No scanner: numbers are typed. */
    static CodeScanner none() {
        return new CodeScanner() {
            @Override
            public void start(Consumer<String> onText) {}

            @Override
            public void close() {}
        };
    }
}

package vn.cccd.qr.scanner.serial;

import java.time.Duration;
import java.util.List;
import vn.cccd.qr.scanner.Absence;

/** The serial ports of a machine. */
public interface SerialPorts {
    /** How long a read waits for the first byte: the steps in which pauses on a line are noticed. */
    Duration PATIENCE = Duration.ofMillis(100);

    /** What came of an attempt to open a port. */
    sealed interface Opening {
        record Opened(SerialLine line) implements Opening {}

        record Missing(Absence why) implements Opening {}
    }

    /** The ports there are now; for people who look for theirs. */
    List<SerialDevice> list();

    /**
     * Opens the first port that fits. Bytes that wait in the line already are not thrown away.
     *
     * @param baud of no importance on USB
     */
    Opening open(SerialChoice choice, int baud);

    /** The ports of this machine. */
    static SerialPorts system() {
        return new SystemSerialPorts();
    }
}

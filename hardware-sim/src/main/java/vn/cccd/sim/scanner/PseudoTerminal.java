package vn.cccd.sim.scanner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * A pair of connected ends: what is written here is read from the device file, byte for byte.
 *
 * <p>Closing is a hang-up: readers get what is left, then the end of the file. One thread may use it.
 */
final class PseudoTerminal implements AutoCloseable {
    private static final long NANOS_BETWEEN_TRIES = 200_000;

    private final int master;
    private final int slave;
    private final Path path;

    private PseudoTerminal(int master, int slave, Path path) {
        this.master = master;
        this.slave = slave;
        this.path = path;
    }

    static PseudoTerminal open() throws IOException {
        PosixCalls.requireLinux();
        int master = PosixCalls.openMaster();
        try {
            String path = PosixCalls.slavePath(master);
            // Held open, or the settings would be lost when a reader closes the file.
            return new PseudoTerminal(master, PosixCalls.openRaw(path), Path.of(path));
        } catch (IOException e) {
            PosixCalls.close(master);
            throw e;
        }
    }

    Path path() {
        return path;
    }

    /** Writes everything, or fails when nobody has read for {@code patience}: the line holds about four kilobytes. */
    void write(byte[] bytes, Duration patience) throws IOException {
        PosixCalls.drain(master);
        int written = 0;
        long last = System.nanoTime();
        while (written < bytes.length) {
            int taken = PosixCalls.write(master, Arrays.copyOfRange(bytes, written, bytes.length));
            if (taken > 0) {
                written += taken;
                last = System.nanoTime();
            } else if (System.nanoTime() - last > patience.toNanos()) {
                throw new IOException("nobody reads from " + path);
            } else {
                LockSupport.parkNanos(NANOS_BETWEEN_TRIES);
            }
        }
    }

    @Override
    public void close() throws IOException {
        PosixCalls.close(slave);
        PosixCalls.close(master);
    }
}

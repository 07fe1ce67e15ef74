package vn.cccd.sim.scanner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/**
 * A serial (USB-CDC) scanner on a pseudo-terminal. Linux only: elsewhere {@link #plug} throws {@link UnsupportedOperationException}.
 *
 * <p>Plugged in, {@link #device} is a real character device in raw mode. Unplugged, readers see the hang-up and the path is gone; plugged
 * in again, the same path leads to a new device. Bytes written while nobody reads wait in the line (about four kilobytes), as in a
 * driver's buffer. Thread-safe: one call at a time.
 */
public final class SerialScanner implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path device;
    private final ScanFraming framing;
    private final LineSpeed speed;
    private Optional<PseudoTerminal> line = Optional.empty();

    private SerialScanner(Path device, ScanFraming framing, LineSpeed speed) {
        this.device = device;
        this.framing = framing;
        this.speed = speed;
    }

    /**
     * A scanner plugged in.
     *
     * @param device where the device is to be found: a symbolic link that this makes, takes away and replaces; its directory exists
     */
    public static SerialScanner plug(Path device, ScanFraming framing, LineSpeed speed) throws IOException {
        var scanner = new SerialScanner(device, framing, speed);
        scanner.replug();
        return scanner;
    }

    /** The path that software under test opens. */
    public Path device() {
        return device;
    }

    public synchronized boolean isPlugged() {
        return line.isPresent();
    }

    /**
     * Sends one scan.
     *
     * @throws IOException when it is unplugged, or nobody makes room on the line for five seconds
     */
    public synchronized void scan(Bytes content) throws IOException {
        send(framing.around(content));
    }

    /** Sends bytes as they are: noise on the line, half a scan, two scans in one piece. */
    public synchronized void send(Bytes raw) throws IOException {
        PseudoTerminal open = line.orElseThrow(() -> new IOException("the scanner is unplugged"));
        byte[] bytes = raw.toArray();
        for (int from = 0; from < bytes.length; ) {
            int to = (int) Math.min(bytes.length, (long) from + speed.piece());
            open.write(Arrays.copyOfRange(bytes, from, to), PATIENCE);
            speed.pause(to - from);
            from = to;
        }
    }

    /** Sends the first half of a framed scan and is pulled out. */
    public synchronized void scanHalfThenUnplug(Bytes content) throws IOException {
        Bytes whole = framing.around(content);
        send(whole.first(whole.length() / 2));
        unplug();
    }

    /** Pulls the plug; nothing happens when it is out. */
    public synchronized void unplug() throws IOException {
        if (line.isPresent()) {
            Files.deleteIfExists(device);
            PseudoTerminal open = line.get();
            line = Optional.empty();
            open.close();
        }
    }

    /** Plugs it in again; nothing happens when it is in. */
    public synchronized void replug() throws IOException {
        if (line.isEmpty()) {
            PseudoTerminal open = PseudoTerminal.open();
            try {
                point(open.path());
            } catch (IOException e) {
                open.close();
                throw e;
            }
            line = Optional.of(open);
        }
    }

    @Override
    public void close() throws IOException {
        unplug();
    }

    /** In one step, so that nobody finds half a link. A file that is not a link is somebody else's. */
    private void point(Path target) throws IOException {
        if (Files.exists(device) && !Files.isSymbolicLink(device)) {
            throw new IOException("there is something else at " + device);
        }
        Path next = device.resolveSibling(device.getFileName() + ".new");
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, target);
        Files.move(next, device, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

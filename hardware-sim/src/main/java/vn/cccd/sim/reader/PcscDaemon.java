package vn.cccd.sim.reader;

import static java.lang.System.Logger.Level.DEBUG;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real PC/SC service (pcscd) with the virtual reader of vsmartcard, started by this program and ended with it, even when the JVM is killed.
 *
 * <p>A {@linkplain #start private} one never meets the machine's: it has its own directory in place of {@code /run/pcscd}, drives no USB reader and waits for cards on a port of its own. A process talks to one service
 * only, because libpcsclite reads the way to it ({@value #SOCKET_VARIABLE}) once: set that variable for a child process, or use {@link #forThisProcess}.
 *
 * <p>Not for use by several threads.
 */
public final class PcscDaemon implements AutoCloseable {
    /** The environment variable by which libpcsclite finds another service than the machine's. */
    public static final String SOCKET_VARIABLE = "PCSCLITE_CSOCK_NAME";

    /** pcscd is up within 0.2 s; a machine under load gets a hundred times that. */
    private static final Duration START_PATIENCE = Duration.ofSeconds(20);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final int SLOTS = 2;
    private static final int PORT_TRIES = 5;
    private static final String PORT_TAKEN = "Could not initialize connection to virtual ICC";
    private static final System.Logger LOG = System.getLogger(PcscDaemon.class.getName());

    private final PcscLaunch launch;
    private final Optional<Path> disposable;
    private Optional<ChildProcess> process = Optional.empty();

    private PcscDaemon(PcscLaunch launch, Optional<Path> disposable) {
        this.launch = launch;
        this.disposable = disposable;
    }

    /**
     * Starts a private service whose socket, configuration and log live in {@code directory}, which should have a short name.
     *
     * @throws IOException with a message that says what to install, when something is missing
     */
    public static PcscDaemon start(Path directory) throws IOException {
        return startPrivate(directory.toAbsolutePath(), Optional.empty());
    }

    /** Starts a private service and points this process' libpcsclite at it: before anything here has used PC/SC, and by as many tests as like to, one after the other. */
    public static PcscDaemon forThisProcess() throws IOException {
        // Always the same within a process, as libpcsclite will not ask again.
        Path directory = Path.of("/tmp", "cccd-pcsc-" + ProcessHandle.current().pid());
        PcscDaemon daemon = startPrivate(directory, Optional.of(directory));
        ProcessEnvironment.set(SOCKET_VARIABLE, daemon.socketPath().toString());
        return daemon;
    }

    private static PcscDaemon startPrivate(Path directory, Optional<Path> disposable) throws IOException {
        for (int attempt = 1; ; attempt++) {
            var daemon = new PcscDaemon(PcscLaunch.inPrivate(directory, ListeningPorts.freePair()), disposable);
            try {
                daemon.restart();
                return daemon;
            } catch (IOException e) {
                boolean portTaken = daemon.log().contains(PORT_TAKEN);
                daemon.close();
                if (!portTaken || attempt == PORT_TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Uses the machine's own service when it answers; else starts it, which takes root, and {@link #close} stops it again. */
    public static PcscDaemon ensureMachineService() throws IOException {
        Path directory = Files.createTempDirectory("cccd-pcscd");
        var daemon = new PcscDaemon(PcscLaunch.ofMachine(directory.resolve("pcscd.log")), Optional.of(directory));
        try {
            if (!daemon.answers()) {
                if (!PcscLaunch.isRoot()) {
                    throw new IOException("no PC/SC service runs; start it with: sudo systemctl start pcscd.socket");
                }
                daemon.restart();
            } else if (!daemon.hasVirtualReader()) {
                throw new IOException(
                        "the PC/SC service runs without the virtual reader on port " + daemon.vpcdPort()
                                + "; install it and restart the service: sudo apt-get install vsmartcard-vpcd && sudo systemctl restart pcscd");
            }
            return daemon;
        } catch (IOException e) {
            daemon.close();
            throw e;
        }
    }

    /** Stops the service if it runs and starts it on the same socket and port; returns when it answers. */
    public void restart() throws IOException {
        stop();
        launch.tidy();
        ChildProcess started = ChildProcess.start(launch.command(), launch.environment(), launch.log());
        process = Optional.of(started);
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!answers() || !hasVirtualReader()) {
            if (log().contains(PORT_TAKEN) || started.gone(GLANCE) || System.nanoTime() > deadline) {
                String said = log();
                stop();
                throw new IOException("pcscd did not start: " + said.strip());
            }
        }
    }

    /** Ends the service that this object started, and waits until it has gone. */
    public void stop() {
        process.ifPresent(running -> running.stop(STOP_PATIENCE));
        process = Optional.empty();
    }

    /** Ends the service as a crash would: at once, leaving its files behind. */
    public void crash() {
        process.ifPresent(running -> running.kill(STOP_PATIENCE));
        process = Optional.empty();
    }

    /** Whether this object started the service; false for the machine's own that was there before. */
    public boolean started() {
        return process.isPresent();
    }

    /** Where clients find the service. */
    public Path socketPath() {
        return launch.socket();
    }

    /** Where the virtual reader's first slot waits for a card (TCP). */
    public int vpcdPort() {
        return launch.vpcdPort();
    }

    /**
     * Where another slot of the virtual reader waits for a card (TCP); to programs each slot is a reader.
     *
     * @param slot 0 or 1: Debian's driver has two
     */
    public int vpcdPort(int slot) {
        if (slot < 0 || slot >= SLOTS) {
            throw new IllegalArgumentException("the virtual reader has " + SLOTS + " slots, not one numbered " + slot);
        }
        return vpcdPort() + slot;
    }

    private boolean answers() {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(launch.socket()))) {
            return channel.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean hasVirtualReader() throws IOException {
        return ListeningPorts.listening(launch.vpcdPort());
    }

    private String log() throws IOException {
        return Files.exists(launch.log()) ? Files.readString(launch.log()) : "";
    }

    /** Stops what this object started. */
    @Override
    public void close() {
        stop();
        disposable.ifPresent(PcscDaemon::delete);
    }

    private static void delete(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.log(DEBUG, "left behind: " + directory, e);
        }
    }
}

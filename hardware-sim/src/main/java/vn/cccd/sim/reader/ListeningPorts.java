package vn.cccd.sim.reader;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Ports for the virtual reader, which wants two neighbours and cannot be asked which it got. */
final class ListeningPorts {
    // Below the range from which the kernel gives ports to connections (32768 and up on Linux).
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 30_000;
    private static final int TRIES = 200;
    private static final String LISTENING = "0A";

    private ListeningPorts() {}

    /** A port that is free now, as is the one above. */
    static int freePair() throws IOException {
        var random = new SplittableRandom(ProcessHandle.current().pid() ^ System.nanoTime());
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = random.nextInt(LOWEST, HIGHEST);
            if (free(port) && free(port + 1)) {
                return port;
            }
        }
        throw new IOException("no two neighbouring free ports between " + LOWEST + " and " + HIGHEST);
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether somebody listens on {@code port}. To connect and see would put a card into the virtual reader. */
    static boolean listening(int port) throws IOException {
        String suffix = String.format(":%04X", port);
        try (Stream<String> sockets = Files.lines(Path.of("/proc/net/tcp"))) {
            // Columns: number, local address:port, remote address:port, state, …
            return sockets.map(line -> line.strip().split("\\s+"))
                    .anyMatch(columns ->
                            columns.length > 3 && columns[1].endsWith(suffix) && LISTENING.equals(columns[3]));
        }
    }
}

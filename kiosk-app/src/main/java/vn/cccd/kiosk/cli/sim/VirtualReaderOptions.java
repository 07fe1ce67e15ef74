package vn.cccd.kiosk.cli.sim;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.sim.reader.PcscDaemon;
import vn.cccd.sim.reader.VpcdReader;

/** Where the virtual reader is that a card is put on. */
final class VirtualReaderOptions {
    @Option(
            names = "--vpcd",
            paramLabel = "HOST:PORT",
            description =
                    "where the virtual reader listens (default: this machine's, whose service is started if need be)")
    private @Nullable String vpcd;

    /** What is done with the reader while it is there. */
    @FunctionalInterface
    interface Use {
        /**
         * Does it.
         *
         * @param where host and port, for the person at the terminal
         */
        void with(VpcdReader reader, String where) throws IOException, InterruptedException;
    }

    /** Runs {@code use}; a service that had to be started for it is stopped afterwards. */
    void run(Use use) throws InterruptedException {
        try {
            if (vpcd != null) {
                HostAndPort address = HostAndPort.parse(vpcd);
                connect(address.host(), address.port(), use);
            } else {
                try (PcscDaemon service = PcscDaemon.ensureMachineService()) {
                    connect("localhost", service.vpcdPort(), use);
                }
            }
        } catch (IOException unavailable) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(unavailable.getMessage()));
        }
    }

    private static void connect(String host, int port, Use use) throws IOException, InterruptedException {
        try (VpcdReader reader = VpcdReader.connect(host, port)) {
            use.with(reader, host + ":" + port);
        }
    }
}

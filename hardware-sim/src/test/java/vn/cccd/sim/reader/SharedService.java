package vn.cccd.sim.reader;

import java.io.IOException;
import java.util.Optional;

/**
 * One PC/SC service for all tests of this process, until it ends: the Java platform's provider connects once and never again, so a second
 * service would not be found.
 */
final class SharedService {
    private static Optional<PcscDaemon> running = Optional.empty();

    private SharedService() {}

    static synchronized PcscDaemon get() throws IOException {
        if (running.isEmpty()) {
            PcscDaemon started = PcscDaemon.forThisProcess();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "shared-pcsc-service"));
            running = Optional.of(started);
        }
        return running.get();
    }
}

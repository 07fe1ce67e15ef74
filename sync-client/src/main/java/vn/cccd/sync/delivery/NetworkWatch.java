package vn.cccd.sync.delivery;

import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Notices that this machine has got an address that it had not: a cable is back, a wireless network was joined, a lease renewed. Java tells nobody of
 * that, so it looks every few seconds. That addresses go is of no use to anybody.
 */
public final class NetworkWatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(NetworkWatch.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final Addresses addresses;
    private final Runnable changed;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sync-network").factory());
    private Optional<Future<?>> looking = Optional.empty();
    private Set<InetAddress> known = Set.of();

    /** Where the machine's addresses come from. */
    @FunctionalInterface
    interface Addresses {
        /** Those of interfaces that are up, other than the loopback. */
        Set<InetAddress> now() throws SocketException;
    }

    NetworkWatch(Addresses addresses, Runnable changed) {
        this.addresses = addresses;
        this.changed = changed;
    }

    /** Will call {@code changed} on a thread of its own. */
    public static NetworkWatch over(Runnable changed) {
        return new NetworkWatch(NetworkWatch::ofThisMachine, changed);
    }

    /** Begins to look. */
    public void start() {
        timer.execute(() -> known = addressesNow());
        looking = Optional.of(
                timer.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS));
    }

    void look() {
        Set<InetAddress> before = known;
        known = addressesNow();
        if (!before.containsAll(known)) {
            LOG.log(Level.INFO, "The machine has a new address; the network may be back");
            changed.run();
        }
    }

    private Set<InetAddress> addressesNow() {
        try {
            return Set.copyOf(addresses.now());
        } catch (SocketException e) {
            LOG.log(Level.DEBUG, "The machine does not tell its addresses", e);
            return known;
        }
    }

    private static Set<InetAddress> ofThisMachine() throws SocketException {
        Set<InetAddress> found = new HashSet<>();
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            if (network.isUp() && !network.isLoopback()) {
                network.inetAddresses().forEach(found::add);
            }
        }
        return found;
    }

    @Override
    public void close() {
        looking.ifPresent(rounds -> rounds.cancel(true));
        timer.shutdownNow();
    }
}

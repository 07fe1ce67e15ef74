package vn.cccd.sync.observe;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.delivery.TlsDialer;

/**
 * Sends events to a syslog server over TLS (RFC 5425), in order, from one thread of its own: {@code sync-security-log}.
 *
 * <p>Syslog has no acknowledgement: what was written into a connection that broke at that moment may be lost, and an event that is written
 * again may come twice; {@code sequenceId} tells. While the server is out of reach events wait in memory, at most so many; then new ones are
 * counted, and the count is the first thing the server hears.
 */
public final class SyslogSender implements SecurityLog {
    private static final System.Logger LOG = System.getLogger(SyslogSender.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(2);

    private final SecurityLogSettings settings;
    private final SyslogFormat format;
    private final TlsDialer dialer;
    private final Clock clock;
    private final BooleanSupplier clockTrusted;
    private final RandomGenerator random;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("sync-security-log").unstarted(this::run);
    private volatile Optional<Socket> connection = Optional.empty();
    private long dropped;
    private long droppedInAll;
    private long sequence;
    private boolean closed;

    private record Waiting(SecurityEvent event, Instant at) {}

    private SyslogSender(
            SecurityLogSettings settings,
            SyslogFormat format,
            TlsDialer dialer,
            Clock clock,
            BooleanSupplier clockTrusted,
            RandomGenerator random) {
        this.settings = settings;
        this.format = format;
        this.dialer = dialer;
        this.clock = clock;
        this.clockTrusted = clockTrusted;
        this.random = random;
    }

    /**
     * Starts sending.
     *
     * @param clockTrusted whether the clock is synchronised at the moment, for {@code timeQuality}
     * @throws IOException when the file with the authorities cannot be used
     */
    public static SyslogSender start(
            SecurityLogSettings settings,
            String kiosk,
            String site,
            Clock clock,
            BooleanSupplier clockTrusted,
            RandomGenerator random)
            throws IOException {
        SyslogSender sender = new SyslogSender(
                settings,
                new SyslogFormat(kiosk, site, SyslogFormat.EXAMPLE),
                TlsDialer.to(settings.host(), settings.port(), settings.ca(), PATIENCE),
                clock,
                clockTrusted,
                random);
        sender.thread.start();
        return sender;
    }

    @Override
    public void report(SecurityEvent event) {
        lock.lock();
        try {
            if (waiting.size() >= settings.mostWaiting()) {
                dropped++;
                droppedInAll++;
            } else if (!closed) {
                waiting.addLast(new Waiting(event, clock.instant()));
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Events that were not sent because too many waited, since the start. */
    public long dropped() {
        lock.lock();
        try {
            return droppedInAll;
        } finally {
            lock.unlock();
        }
    }

    /** Waits at most two seconds for what is left to be sent. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            if (!thread.join(LONGEST_FAREWELL)) {
                thread.interrupt();
                hangUp();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration ceiling = settings.firstBackoff();
        try {
            Optional<Waiting> next = next();
            while (next.isPresent()) {
                if (sent(next.get())) {
                    ceiling = settings.firstBackoff();
                    done(next.get());
                } else if (!pausedUpTo(ceiling)) {
                    return;
                } else {
                    Duration doubled = ceiling.multipliedBy(2);
                    ceiling = doubled.compareTo(settings.longestBackoff()) < 0 ? doubled : settings.longestBackoff();
                }
                next = next();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hangUp();
        }
    }

    /** The oldest event, left in its place; empty when there is none and none will come. */
    private Optional<Waiting> next() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && dropped == 0 && !closed) {
                changed.await();
            }
            if (dropped > 0) {
                waiting.addFirst(
                        new Waiting(SecurityEvent.of(SecurityEventKind.EVENTS_DROPPED, dropped), clock.instant()));
                dropped = 0;
            }
            return Optional.ofNullable(waiting.peekFirst());
        } finally {
            lock.unlock();
        }
    }

    private void done(Waiting event) {
        lock.lock();
        try {
            waiting.remove(event);
            sequence++;
        } finally {
            lock.unlock();
        }
    }

    private boolean sent(Waiting event) {
        try {
            Socket socket = connected();
            Bytes frame = format.frame(event.event(), event.at(), sequence, clockTrusted.getAsBoolean());
            socket.getOutputStream().write(frame.toArray());
            socket.getOutputStream().flush();
            return true;
        } catch (IOException e) {
            LOG.log(
                    Level.DEBUG,
                    "The security centre is out of reach: {0}",
                    e.getClass().getSimpleName());
            hangUp();
            return false;
        }
    }

    private Socket connected() throws IOException {
        Optional<Socket> present = connection.filter(socket -> !socket.isClosed());
        if (present.isPresent()) {
            return present.get();
        }
        Socket socket = dialer.dial();
        connection = Optional.of(socket);
        // The server never speaks; that it went away shows here first.
        Thread.ofVirtual().name("sync-security-log-end").start(() -> closeAtItsEnd(socket));
        return socket;
    }

    private static void closeAtItsEnd(Socket socket) {
        try (socket) {
            int octet = 0;
            while (octet != -1) {
                octet = socket.getInputStream().read();
            }
        } catch (IOException e) {
            LOG.log(
                    Level.DEBUG,
                    "The connection to the security centre ended: {0}",
                    e.getClass().getSimpleName());
        }
    }

    /** False when it was closed meanwhile: what waits then stays unsent. */
    private boolean pausedUpTo(Duration most) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(random.nextLong(most.toMillis() / 2, most.toMillis() + 1));
        lock.lock();
        try {
            while (left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void hangUp() {
        connection.ifPresent(socket -> {
            try {
                socket.close();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "already closed", e);
            }
        });
    }
}

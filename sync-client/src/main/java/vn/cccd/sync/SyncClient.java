package vn.cccd.sync;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.cccd.sync.device.KioskKey;

/**
 * Takes check-ins and brings each to the backend, exactly once in effect.
 *
 * <p>All methods may be called by any thread.
 */
@SuppressWarnings("DoNotCallSuggester") // signatures first, bodies follow
public final class SyncClient implements AutoCloseable {
    private SyncClient() {}

    /** Opens the outbox and starts the sender; what was pending is sent at once. */
    public static SyncClient open(SyncSettings settings, KioskKey key, Clock clock, SecureRandom random)
            throws SyncException {
        throw new UnsupportedOperationException("not yet");
    }

    /** An id for a new check-in: UUIDv7 (RFC 9562, 5.7). */
    public UUID newId() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Signs and stores {@code checkIn}. When this returns, it survives a power cut and will be delivered. Takes milliseconds; waits for no network. */
    public Receipt add(CheckIn checkIn) throws SyncException {
        throw new UnsupportedOperationException("not yet");
    }

    public DeliveryStatus status() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Where a check-in is; empty when it was never stored here or has been erased after delivery. */
    public Optional<DeliveryState> stateOf(UUID id) {
        throw new UnsupportedOperationException("not yet");
    }

    /** {@code listener} is called on the sender's thread after each change, and once soon after it was added. It must return quickly. */
    public void onStatus(Consumer<DeliveryStatus> listener) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Says that the network may be back: a wait after failures is cut short, a wait that the server asked for is not. */
    public void networkChanged() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Stops the sender, a call under way included, and closes the outbox. What is pending is sent after the next start. */
    @Override
    public void close() {
        throw new UnsupportedOperationException("not yet");
    }
}

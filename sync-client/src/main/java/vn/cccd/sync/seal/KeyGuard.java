package vn.cccd.sync.seal;

import java.security.SecureRandom;
import vn.cccd.sync.bytes.Bytes;

/**
 * Hides the outbox's keys by means of something that is not in the outbox's directory: a file of the kiosk's user, a passphrase, a TPM, a keystore.
 *
 * <p><b>Security guarantees.</b> Nobody gets a secret back, or changes it unnoticed, who has only what {@link #wrap} returned. Whoever implements
 * this for a TPM lets the chip seal and unseal; for a keystore or security module, a key that never leaves it wraps and unwraps. The secret is
 * some hundred bytes at most.
 */
public interface KeyGuard extends AutoCloseable {
    /** A stable word of at most 32 letters; it is stored, so that another guard's keys are told from damaged ones. */
    String name();

    /** Hides {@code secret}, which stays the caller's and is not kept. */
    Bytes wrap(byte[] secret, SecureRandom random) throws SealException;

    /** The secret again, which the caller wipes. */
    byte[] unwrap(Bytes wrapped) throws SealException;

    /** Wipes what the guard itself holds. */
    @Override
    default void close() {}
}

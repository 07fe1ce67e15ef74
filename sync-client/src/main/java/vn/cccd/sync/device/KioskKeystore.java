package vn.cccd.sync.device;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.List;

/**
 * Where the kiosk's keys are. At most two: the present one, and a next one that waits for its certificate.
 *
 * <p>Crash contract: every method that changes something is one atomic step. Whatever ends the process, the keystore opens afterwards with
 * the present key it had before or with the one it was to get, and with a chain that belongs to it.
 *
 * <p>A module (TPM, PKCS#11) fits behind this: {@link KeyEntry#privateKey} is then a handle, which signs records and TLS through its own JCA
 * provider; {@code package-info} says how.
 */
public interface KioskKeystore {
    /** The present key; made when there is none. An existing one is never replaced by this. */
    KeyEntry open() throws KioskKeyException;

    /** A key that is to replace the present one once it is certified. The same one until then, also after a restart. */
    KeyEntry next() throws KioskKeyException;

    /**
     * Makes {@code chain} the chain of {@code key}, and {@code key} the present one if it was the next.
     *
     * @return false when the keystore holds no such key any more, because another process changed it; nothing is changed then
     */
    boolean certify(ECPublicKey key, List<X509Certificate> chain) throws KioskKeyException;
}

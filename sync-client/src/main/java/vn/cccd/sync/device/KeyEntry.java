package vn.cccd.sync.device;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.List;

/**
 * A key pair on P-256 and what certifies it.
 *
 * @param privateKey a key, or the handle of one that does not leave its module
 * @param chain the kiosk's certificate first; of a kiosk that is not enrolled, one that it signed itself
 */
public record KeyEntry(PrivateKey privateKey, ECPublicKey publicKey, List<X509Certificate> chain) {
    public KeyEntry {
        chain = List.copyOf(chain);
    }

    /** Whether somebody else certified the key. */
    public boolean enrolled() {
        return chain.size() > 1;
    }

    @Override
    public String toString() {
        return "KeyEntry[enrolled=" + enrolled() + "]";
    }
}

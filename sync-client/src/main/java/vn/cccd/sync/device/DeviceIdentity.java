package vn.cccd.sync.device;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.delivery.ClientIdentity;

/**
 * Who this kiosk is now: the key that signs its records and the certificate that it shows in TLS. It changes while it is used, by
 * {@link Enrolment} or by another process that enrols; whoever asks next gets the new one. Any thread may use it.
 */
public final class DeviceIdentity implements ClientIdentity, RecordSigner {
    private final KioskKeystore keystore;
    private volatile Present present;

    private record Present(KeyEntry entry, KioskKey key) {}

    private DeviceIdentity(KioskKeystore keystore, Present present) {
        this.keystore = keystore;
        this.present = present;
    }

    /** Opens the identity in {@code keystore}; of a new kiosk it is made, and nobody has certified it. */
    public static DeviceIdentity open(KioskKeystore keystore) throws KioskKeyException {
        return new DeviceIdentity(keystore, present(keystore.open()));
    }

    private static Present present(KeyEntry entry) throws KioskKeyException {
        return new Present(entry, KioskKey.of(entry));
    }

    /** Takes what the keystore holds now. True when that is another key or chain than before. */
    public boolean reload() throws KioskKeyException {
        KeyEntry now = keystore.open();
        if (now.chain().equals(present.entry().chain())) {
            return false;
        }
        present = present(now);
        return true;
    }

    @Override
    public String sign(Bytes payload) {
        return present.key().sign(payload);
    }

    /** RFC 7638: the name of the present key. */
    public String thumbprint() {
        return present.key().thumbprint();
    }

    /** The kiosk's certificate; empty before enrolment. */
    public Optional<X509Certificate> certificate() {
        KeyEntry entry = present.entry();
        return entry.enrolled() ? Optional.of(entry.chain().getFirst()) : Optional.empty();
    }

    @Override
    public Optional<Held> current() {
        KeyEntry entry = present.entry();
        return entry.enrolled() ? Optional.of(new Held(entry.privateKey(), entry.chain())) : Optional.empty();
    }

    KeyEntry entry() {
        return present.entry();
    }

    KeyEntry next() throws KioskKeyException {
        return keystore.next();
    }

    /** False when another process changed the keys meanwhile. */
    boolean certify(KeyEntry entry, List<X509Certificate> chain) throws KioskKeyException {
        boolean kept = keystore.certify(entry.publicKey(), chain);
        reload();
        return kept;
    }

    @Override
    public String toString() {
        return "DeviceIdentity[" + thumbprint() + "]";
    }
}

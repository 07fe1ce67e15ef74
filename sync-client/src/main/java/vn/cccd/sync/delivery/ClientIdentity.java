package vn.cccd.sync.delivery;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** With what the kiosk shows in TLS who it is. Asked again whenever the credentials changed. */
@FunctionalInterface
public interface ClientIdentity {
    /** No certificate: the records' signatures alone say whose they are. */
    ClientIdentity NONE = Optional::empty;

    /** The present one; empty before enrolment. */
    Optional<Held> current();

    /**
     * A key and the certificates over it.
     *
     * @param chain the kiosk's certificate first
     */
    record Held(PrivateKey key, List<X509Certificate> chain) {
        public Held {
            chain = List.copyOf(chain);
        }

        @Override
        public String toString() {
            return "Held[…]";
        }
    }
}

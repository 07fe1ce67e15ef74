package vn.cccd.sync.reference;

import java.time.Instant;
import java.util.Optional;
import vn.cccd.sync.bytes.Bytes;

/**
 * What is remembered of a name beside its bundle, and outlives it.
 *
 * @param version the highest that was ever held
 * @param hash of that version's content
 * @param entityTag of that version, as the backend gave it
 * @param confirmedAt when the backend last said that it is the current one
 */
record Standing(long version, Bytes hash, Optional<String> entityTag, Instant confirmedAt) {
    void require(Bundle bundle) throws RefusedBundleException {
        if (bundle.version() < version) {
            throw new RefusedBundleException(BundleFault.VERSION_TOO_LOW, bundle.version() + " came after " + version);
        }
        if (bundle.version() == version && !bundle.hash().equals(hash)) {
            throw new RefusedBundleException(BundleFault.VERSION_REUSED, version + " was another content");
        }
    }
}

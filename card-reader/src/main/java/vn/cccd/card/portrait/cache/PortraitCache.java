package vn.cccd.card.portrait.cache;

import java.util.Optional;
import vn.cccd.card.bytes.Bytes;

/**
 * Portrait files (DG2) of holders who were here before, found by the hash that their document signer has signed.
 *
 * <p>Security guarantees: what {@link #find} gives was once given to {@link #keep} for the same hash, or it gives nothing. It is a hint all the
 * same: whoever uses it compares its hash with the one in the security object just verified ({@link PortraitReuse}). Nothing fails here: what cannot be read is not
 * there, what cannot be kept is not kept. Any number of threads and processes may use one at once.
 */
public interface PortraitCache {
    /** The raw file whose signed hash is {@code signedHash}. */
    Optional<Bytes> find(Bytes signedHash);

    /** Keeps {@code file} for a later visit. */
    void keep(Bytes signedHash, Bytes file);

    /** Removes the file whose signed hash is {@code signedHash}, if there is one. False when it could not be removed. */
    boolean remove(Bytes signedHash);

    /** Removes everything. False when something could not be removed. */
    boolean clear();

    /** Keeps nothing: the setting that every kiosk begins with. */
    static PortraitCache none() {
        return new PortraitCache() {
            @Override
            public Optional<Bytes> find(Bytes signedHash) {
                return Optional.empty();
            }

            @Override
            public void keep(Bytes signedHash, Bytes file) {}

            @Override
            public boolean remove(Bytes signedHash) {
                return true;
            }

            @Override
            public boolean clear() {
                return true;
            }
        };
    }
}

package vn.cccd.sync.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import vn.cccd.sync.bytes.Bytes;

/**
 * One version of one name, verified and parsed whole.
 *
 * @param proof the signed text that vouches for it: a bundle that has the content, or a delta that has its hash
 * @param whole whether {@code proof} has the content itself
 * @param hash of the content with the entries in the order of their keys, RFC 8785
 */
record Bundle(
        ReferenceName name,
        long version,
        Instant issuedAt,
        Optional<Instant> expiresAt,
        String proof,
        boolean whole,
        ObjectNode content,
        Bytes hash,
        ReferenceContent parsed) {

    boolean isExpired(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** A roster has personal data. */
    @Override
    public String toString() {
        return "Bundle[" + name.word() + " " + version + "]";
    }
}

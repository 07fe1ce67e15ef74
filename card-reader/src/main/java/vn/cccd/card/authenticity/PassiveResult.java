package vn.cccd.card.authenticity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import vn.cccd.card.bytes.Bytes;

/**
 * What passive authentication found. Files that arrive later (the portrait) are judged by {@link #with}.
 *
 * @param signedDataGroups numbers of the data groups that the security object lists; empty when it cannot be read
 * @param securityObject the parsed list of hashes; empty when it cannot be read
 */
public record PassiveResult(
        State state,
        SortedSet<Integer> signedDataGroups,
        List<Check> checks,
        Set<Caveat> caveats,
        Optional<SecurityObject> securityObject) {

    /** The whole of it in one word. */
    public enum State {
        VALID_TRUSTED,
        VALID_UNKNOWN_ISSUER,
        SIGNER_REVOKED,
        FORGED,
        /** There is no security object, or it is none by its structure. */
        UNREADABLE
    }

    /** The same result with one more file: its hash decides whether the state stays or becomes {@link State#FORGED}. */
    public PassiveResult with(int dataGroup, Bytes file) {
        return this;
    }

    /** Whether the signature covers this data group; what a card says outside of it proves nothing. */
    public boolean covers(int dataGroup) {
        return signedDataGroups.contains(dataGroup);
    }
}

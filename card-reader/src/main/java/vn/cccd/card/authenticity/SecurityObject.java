package vn.cccd.card.authenticity;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;
import vn.cccd.card.pki.DigestAlgorithm;

/**
 * The list of hashes in EF.SOD (LDSSecurityObject, Doc 9303-10, 4.6.2.3). It says what was signed, not that the signature is right.
 *
 * @param hashes data group number to expected hash
 */
public record SecurityObject(DigestAlgorithm digest, SortedMap<Integer, Bytes> hashes) {
    /** The content type of a signed message that carries one. */
    static final String CONTENT_TYPE = "2.23.136.1.1.1";

    private static final int MOST_DATA_GROUPS = 16;

    /** How one file compares with the list. */
    public enum Comparison {
        SAME,
        DIFFERENT,
        /** The list does not know this data group. */
        NOT_LISTED
    }

    public SecurityObject {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    }

    /** Parses the content of the signed message in EF.SOD. */
    static SecurityObject parse(Bytes content) throws TlvException {
        List<Tlv> parts = sequence(Tlv.parse(content));
        if (parts.size() < 3 || parts.size() > 4 || parts.getFirst().tag() != 0x02) {
            throw new TlvException("not an LDSSecurityObject");
        }
        List<Tlv> algorithm = sequence(parts.get(1));
        if (algorithm.isEmpty() || algorithm.getFirst().tag() != 0x06) {
            throw new TlvException("digest algorithm is missing");
        }
        DigestAlgorithm digest = DigestAlgorithm.encoded(algorithm.getFirst().value())
                .orElseThrow(() -> new TlvException("unknown digest algorithm"));
        return new SecurityObject(digest, hashes(sequence(parts.get(2)), digest));
    }

    private static SortedMap<Integer, Bytes> hashes(List<Tlv> entries, DigestAlgorithm digest) throws TlvException {
        SortedMap<Integer, Bytes> hashes = new TreeMap<>();
        for (Tlv entry : entries) {
            List<Tlv> pair = sequence(entry);
            boolean wellFormed = pair.size() == 2
                    && pair.get(0).tag() == 0x02
                    && pair.get(0).value().length() == 1
                    && pair.get(1).tag() == 0x04
                    && pair.get(1).value().length() == digest.length();
            if (!wellFormed) {
                throw new TlvException("hash of a data group");
            }
            int number = pair.get(0).value().at(0);
            if (number < 1
                    || number > MOST_DATA_GROUPS
                    || hashes.put(number, pair.get(1).value()) != null) {
                throw new TlvException("data group number out of range or twice");
            }
        }
        return hashes;
    }

    private static List<Tlv> sequence(Tlv object) throws TlvException {
        if (object.tag() != 0x30) {
            throw new TlvException("not a sequence");
        }
        return object.children();
    }

    public SortedSet<Integer> dataGroups() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(hashes.keySet()));
    }

    /** Hashes the raw file, header included, and compares. */
    public Comparison compare(int dataGroup, Bytes file) {
        return hashes.containsKey(dataGroup) ? compareHash(dataGroup, digest.digest(file)) : Comparison.NOT_LISTED;
    }

    /** Compares the hash of a raw file, made by {@link #digest}. */
    Comparison compareHash(int dataGroup, Bytes hash) {
        Bytes expected = hashes.get(dataGroup);
        if (expected == null) {
            return Comparison.NOT_LISTED;
        }
        return expected.equals(hash) ? Comparison.SAME : Comparison.DIFFERENT;
    }
}

package vn.cccd.card.authenticity;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.cccd.card.access.Access;
import vn.cccd.card.authenticity.Evidence.ActiveAuthenticationProof;
import vn.cccd.card.authenticity.Evidence.ChipAuthenticationProof;
import vn.cccd.card.authenticity.Evidence.ChipMappingProof;
import vn.cccd.card.authenticity.Evidence.FileHash;
import vn.cccd.card.authenticity.Evidence.Judged;
import vn.cccd.card.authenticity.EvidenceOutcome.Refused;
import vn.cccd.card.authenticity.EvidenceOutcome.Understood;
import vn.cccd.card.authenticity.EvidenceOutcome.Why;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;
import vn.cccd.card.lds.LdsFile;

/** Reads what {@link EvidenceWriter} writes, of this format, with whatever a later program put behind it. */
final class EvidenceParser {
    /** Every file that evidence keeps, at the greatest length that a chip may claim, and then some. */
    private static final int LONGEST = 1024 * 1024;

    private static final int LONGEST_TEXT = 256;
    private static final int MOST_DATA_GROUPS = 16;
    private static final int LARGEST_GROUP_NUMBER = 31;
    private static final int SHA_256_LENGTH = 32;
    private static final int LONGEST_HASH = 64;
    private static final int LONGEST_KEY = 4_096;
    private static final int LONGEST_FILE = 64 * 1024;

    private EvidenceParser() {}

    static EvidenceOutcome parse(Bytes serialised) {
        if (serialised.length() > LONGEST) {
            return new Refused(Why.TOO_LONG);
        }
        List<Tlv> parts;
        try {
            Tlv whole = Tlv.parse(serialised);
            parts = whole.tag() == EvidenceWriter.SEQUENCE ? whole.children() : List.of();
        } catch (TlvException e) {
            return new Refused(Why.NOT_EVIDENCE);
        }
        boolean two = parts.size() == 2
                && parts.getFirst().tag() == EvidenceWriter.SEQUENCE
                && parts.getLast().tag() == EvidenceWriter.OCTETS;
        if (!two) {
            return new Refused(Why.NOT_EVIDENCE);
        }
        if (!parts.getFirst().encode().sha256().equals(parts.getLast().value())) {
            return new Refused(Why.CHANGED);
        }
        try {
            DerParts body = DerParts.of(parts.getFirst());
            return body.number(Integer.MAX_VALUE) > EvidenceWriter.FORMAT
                    ? new Refused(Why.NEWER_FORMAT)
                    : new Understood(evidence(body));
        } catch (TlvException e) {
            return new Refused(Why.MALFORMED);
        }
    }

    private static Evidence evidence(DerParts body) throws TlvException {
        return new Evidence(
                body.time(),
                access(body.sequence()),
                state(body.sequence()),
                files(body.sequence()),
                hashes(body.sequence()),
                active(body.sequence()),
                chip(body.sequence()),
                mapping(body.sequence()),
                judged(body.sequence()));
    }

    private static Access access(DerParts parts) throws TlvException {
        Access.Protocol protocol = constant(Access.Protocol.class, parts.text(LONGEST_TEXT));
        Access.Secret secret = constant(Access.Secret.class, parts.text(LONGEST_TEXT));
        DerParts oid = parts.sequence();
        return new Access(
                protocol, secret, oid.more() ? Optional.of(oid.text(LONGEST_TEXT)) : Optional.empty(), parts.flag());
    }

    private static Optional<String> state(DerParts parts) throws TlvException {
        return parts.more() ? Optional.of(parts.text(LONGEST_TEXT)) : Optional.empty();
    }

    private static Map<LdsFile, Bytes> files(DerParts parts) throws TlvException {
        Map<LdsFile, Bytes> files = new EnumMap<>(LdsFile.class);
        while (parts.more()) {
            DerParts pair = parts.sequence();
            LdsFile file = constant(LdsFile.class, pair.text(LONGEST_TEXT));
            if (!Evidence.KEPT.contains(file) || files.put(file, pair.octets(LONGEST_FILE)) != null) {
                throw new TlvException("a file that does not belong there");
            }
        }
        return files;
    }

    /** Every document that was read has a DG1: without its hash a wrong one would count for nothing. */
    private static Map<Integer, FileHash> hashes(DerParts parts) throws TlvException {
        Map<Integer, FileHash> hashes = new TreeMap<>();
        while (parts.more()) {
            DerParts entry = parts.sequence();
            int number = entry.number(MOST_DATA_GROUPS);
            Bytes sha256 = entry.octets(SHA_256_LENGTH);
            FileHash hash = new FileHash(sha256, entry.sequence().optionalOctets(LONGEST_HASH));
            if (number == 0 || sha256.length() != SHA_256_LENGTH || hashes.put(number, hash) != null) {
                throw new TlvException("no hash of a data group");
            }
        }
        if (!hashes.containsKey(LdsFile.DG1.dataGroup())) {
            throw new TlvException("the hash of DG1 is missing");
        }
        return hashes;
    }

    private static Optional<ActiveAuthenticationProof> active(DerParts parts) throws TlvException {
        if (!parts.more()) {
            return Optional.empty();
        }
        DerParts proof = parts.sequence();
        return Optional.of(new ActiveAuthenticationProof(proof.octets(LONGEST_KEY), proof.octets(LONGEST_KEY)));
    }

    private static Optional<ChipAuthenticationProof> chip(DerParts parts) throws TlvException {
        if (!parts.more()) {
            return Optional.empty();
        }
        DerParts proof = parts.sequence();
        return Optional.of(new ChipAuthenticationProof(
                proof.text(LONGEST_TEXT),
                proof.sequence().optionalInteger(LONGEST_FILE),
                proof.octets(LONGEST_KEY),
                proof.octets(LONGEST_KEY),
                proof.octets(LONGEST_FILE),
                proof.octets(2 * LONGEST_FILE)));
    }

    private static Optional<ChipMappingProof> mapping(DerParts parts) throws TlvException {
        if (!parts.more()) {
            return Optional.empty();
        }
        DerParts proof = parts.sequence();
        return Optional.of(new ChipMappingProof(
                proof.text(LONGEST_TEXT),
                proof.number(LARGEST_GROUP_NUMBER),
                proof.octets(LONGEST_KEY),
                proof.sequence().optionalOctets(LONGEST_KEY),
                proof.sequence().optionalOctets(LONGEST_FILE)));
    }

    private static Judged judged(DerParts parts) throws TlvException {
        Verdict verdict = VerdictWord.parse(parts.text(LONGEST_TEXT), parts.text(LONGEST_TEXT))
                .orElseThrow(() -> new TlvException("an unknown verdict"));
        Set<Caveat> caveats = caveats(parts.sequence());
        String version = parts.text(LONGEST_TEXT);
        DerParts newest = parts.sequence();
        Optional<Instant> signed = newest.more() ? Optional.of(newest.time()) : Optional.empty();
        return new Judged(verdict, caveats, version, signed);
    }

    private static Set<Caveat> caveats(DerParts parts) throws TlvException {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        while (parts.more()) {
            String word = parts.text(LONGEST_TEXT);
            // Words that came later are history that we cannot tell.
            Arrays.stream(Caveat.values())
                    .filter(caveat -> caveat.name().equals(word))
                    .forEach(caveats::add);
        }
        return caveats;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) throws TlvException {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new TlvException("an unknown word");
        }
    }
}

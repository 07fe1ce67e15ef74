package vn.cccd.card.authenticity;

import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.cccd.card.access.Access;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.pki.DigestAlgorithm;

/**
 * What lets a reading be judged again later, with a newer trust list and without the card.
 *
 * <p>It holds no file with personal data, only hashes of those. It still tells the document apart from all others, and who has a guess at
 * a file can see whether it is right.
 *
 * <p><b>Security guarantees.</b> Nothing in it says how a check ended, except {@link Judged}, which is history: everything is computed
 * again. It is not sealed. EF.SOD, EF.CardSecurity and the answer to Active Authentication are signed by others; that the hashes of the
 * files and the transcripts of the other two proofs are what was read, only its keeper vouches for.
 *
 * @param readAt when the reading ended, in milliseconds
 * @param access how the chip was opened
 * @param issuingState three letters (or fewer) of the machine-readable zone
 * @param files the files of {@link #KEPT} that were read, whole
 * @param dataGroups the hashes of all data groups that were read, by number
 * @param judged how the reading was judged at the time
 */
public record Evidence(
        Instant readAt,
        Access access,
        Optional<String> issuingState,
        Map<LdsFile, Bytes> files,
        Map<Integer, FileHash> dataGroups,
        Optional<ActiveAuthenticationProof> activeAuthentication,
        Optional<ChipAuthenticationProof> chipAuthentication,
        Optional<ChipMappingProof> chipMapping,
        Judged judged) {
    /** Files of signatures, lists and keys; nothing in them is about the holder. */
    public static final Set<LdsFile> KEPT = Collections.unmodifiableSet(
            EnumSet.of(LdsFile.CARD_ACCESS, LdsFile.COM, LdsFile.SOD, LdsFile.DG14, LdsFile.DG15));

    public Evidence {
        if (!KEPT.containsAll(files.keySet())) {
            throw new IllegalArgumentException("evidence keeps no files about the holder");
        }
        readAt = readAt.truncatedTo(ChronoUnit.MILLIS);
        Map<LdsFile, Bytes> kept = new EnumMap<>(LdsFile.class);
        kept.putAll(files);
        files = Collections.unmodifiableMap(kept);
        dataGroups = Collections.unmodifiableMap(new TreeMap<>(dataGroups));
    }

    /** The security object as read; absent when the document has none. */
    public Optional<Bytes> sod() {
        return file(LdsFile.SOD);
    }

    public Optional<Bytes> file(LdsFile file) {
        return Optional.ofNullable(files.get(file));
    }

    /** The serialised form, the same for the same evidence; the package page says how it is made. */
    public Bytes encode() {
        return EvidenceWriter.write(this);
    }

    /** Reads the serialised form. Bytes of any kind end in an outcome. */
    public static EvidenceOutcome decode(Bytes serialised) {
        return EvidenceParser.parse(serialised);
    }

    @Override
    public String toString() {
        return "Evidence[" + readAt + ", " + judged.verdict() + "]";
    }

    /**
     * Hashes of one file as read.
     *
     * @param asSigned the hash by EF.SOD's own algorithm, where that is another one than SHA-256
     */
    public record FileHash(Bytes sha256, Optional<Bytes> asSigned) {
        /** Of a file, for an EF.SOD that uses {@code algorithm} if it can be read at all. */
        public static FileHash of(Bytes file, Optional<DigestAlgorithm> algorithm) {
            return new FileHash(
                    DigestAlgorithm.SHA_256.digest(file),
                    algorithm.filter(other -> other != DigestAlgorithm.SHA_256).map(other -> other.digest(file)));
        }

        Optional<Bytes> by(DigestAlgorithm algorithm) {
            return algorithm == DigestAlgorithm.SHA_256 ? Optional.of(sha256) : asSigned;
        }
    }

    /** What was asked of the chip and what it signed. */
    public record ActiveAuthenticationProof(Bytes challenge, Bytes signature) {}

    /**
     * The agreement that the chip answered to under its own key. Whoever has DG14 can do it again with our private key: the checksum of
     * the first answer fits only if the chip holds the private key to its own.
     *
     * @param oid the protocol in dotted form
     * @param keyId how DG14 names the key; absent when it has no name
     * @param terminalKey the public key made for this one agreement, as sent
     * @param terminalSecret the private key to it, used for nothing else
     * @param firstCommand the first command under the new keys, as sent
     * @param firstAnswer the chip's answer to it, with its status word
     */
    public record ChipAuthenticationProof(
            String oid,
            Optional<BigInteger> keyId,
            Bytes terminalKey,
            Bytes terminalSecret,
            Bytes firstCommand,
            Bytes firstAnswer) {}

    /**
     * What the chip proved in PACE with chip authentication mapping: its own public key times the number is the mapping key.
     *
     * @param oid the protocol in dotted form
     * @param group the number of the domain parameters
     * @param mappingKey the chip's public key of the mapping, as received
     * @param data the number, decrypted; absent when the chip sent none that could be decrypted, so that it proved nothing
     * @param cardSecurity EF.CardSecurity as read, which is signed by itself; absent when the chip does not give it
     */
    public record ChipMappingProof(
            String oid, int group, Bytes mappingKey, Optional<Bytes> data, Optional<Bytes> cardSecurity) {}

    /**
     * How the reading was judged at the time, and by whose word.
     *
     * @param trustVersion the trust list's version, as {@code TrustStore} tells it
     * @param newestList when the newest of its master lists was signed; empty when none says
     */
    public record Judged(Verdict verdict, Set<Caveat> caveats, String trustVersion, Optional<Instant> newestList) {
        public Judged {
            Set<Caveat> ordered = EnumSet.noneOf(Caveat.class);
            ordered.addAll(caveats);
            caveats = Collections.unmodifiableSet(ordered);
            newestList = newestList.map(signed -> signed.truncatedTo(ChronoUnit.MILLIS));
        }
    }
}

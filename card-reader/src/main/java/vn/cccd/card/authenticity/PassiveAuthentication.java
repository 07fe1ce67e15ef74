package vn.cccd.card.authenticity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.trust.TrustStore;

/**
 * Judges the signed data of a document: hashes, signature, signer, issuer (Doc 9303-11, 5.1; Doc 9303-12).
 *
 * <p><b>Security guarantees.</b> {@link PassiveResult.State#VALID_TRUSTED} means: the security object's signature verifies over
 * the bytes read, its signer was issued by a certificate of the trust store and was fit to sign, and every file presented has
 * the hash that was signed. Input of any kind ends in a result, never in an exception.
 */
public final class PassiveAuthentication {
    /** A master list older than this deserves a word; ICAO expects new ones several times a year. */
    public static final Duration DEFAULT_LIST_AGE = Duration.ofDays(90);

    public PassiveAuthentication(TrustStore trust, Clock clock) {
        this(trust, clock, DEFAULT_LIST_AGE);
    }

    public PassiveAuthentication(TrustStore trust, Clock clock, Duration greatestListAge) {
        // Parameters are kept with the first real body.
    }

    /**
     * Judges {@code efSod} and the files at hand. Files that arrive later are added by {@link PassiveResult#with}.
     *
     * @param dataGroups data group number to the whole file as read, header included
     * @param issuingState three letters (or fewer) from the document's MRZ, when known
     */
    public PassiveResult judge(Bytes efSod, Map<Integer, Bytes> dataGroups, Optional<String> issuingState) {
        return new PassiveResult(
                PassiveResult.State.UNREADABLE, new TreeSet<>(), List.of(), Set.of(), Optional.empty());
    }
}

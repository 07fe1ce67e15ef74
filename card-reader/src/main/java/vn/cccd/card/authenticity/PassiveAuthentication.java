package vn.cccd.card.authenticity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.TlvException;
import vn.cccd.card.pki.PkiException;
import vn.cccd.card.pki.SignedMessage;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.card.trust.profile.DocumentSignerProfile;

/**
 * Judges the signed data of a document: hashes, signature, signer, issuer (Doc 9303-11, 5.1; Doc 9303-12).
 *
 * <p><b>Security guarantees.</b> {@link PassiveResult.State#VALID_TRUSTED} means: the security object's signature verifies over
 * the bytes read, its signer was issued by an authority of the trust store that was fit to issue it, it was fit to sign, and every
 * file presented has the hash that was signed. Input of any kind ends in a result, never in an exception.
 */
public final class PassiveAuthentication {
    /** A master list older than this deserves a word; ICAO expects new ones several times a year. */
    public static final Duration DEFAULT_LIST_AGE = Duration.ofDays(90);

    private static final String CARD_SECURITY = "0.4.0.127.0.7.3.2.1";

    private final TrustStore trust;
    private final Clock clock;
    private final Duration greatestListAge;

    public PassiveAuthentication(TrustStore trust, Clock clock) {
        this(trust, clock, DEFAULT_LIST_AGE);
    }

    public PassiveAuthentication(TrustStore trust, Clock clock, Duration greatestListAge) {
        this.trust = trust;
        this.clock = clock;
        this.greatestListAge = greatestListAge;
    }

    /** Whom it trusts. */
    public TrustStore trust() {
        return trust;
    }

    /**
     * Judges {@code efSod} and the files at hand. Files that arrive later are added by {@link PassiveResult#with}.
     *
     * @param dataGroups data group number to the whole file as read, header included
     * @param issuingState three letters (or fewer) from the document's MRZ, when known
     */
    public PassiveResult judge(Bytes efSod, Map<Integer, Bytes> dataGroups, Optional<String> issuingState) {
        PassiveResult result = signatures(efSod, issuingState);
        for (Map.Entry<Integer, Bytes> file : new TreeMap<>(dataGroups).entrySet()) {
            result = result.with(file.getKey(), file.getValue());
        }
        return result;
    }

    /**
     * What EF.CardSecurity states about the chip (Doc 9303-11, 9.2.12): the security infos, if the signature over them is good and its
     * signer trusted and not revoked. From anything else nothing follows, so it yields nothing.
     */
    public Optional<Bytes> cardSecurity(Bytes file) {
        try {
            SignedMessage message = SignedMessage.parse(file);
            boolean vouchedFor = message.contentType().equals(CARD_SECURITY)
                    && Signer.of(message, trust).stream().anyMatch(this::isTrusted);
            return vouchedFor ? Optional.of(message.content()) : Optional.empty();
        } catch (PkiException e) {
            return Optional.empty();
        }
    }

    private boolean isTrusted(Signer signer) {
        Instant now = clock.instant();
        return signer.valid()
                && signer.issued()
                && DocumentSignerProfile.judge(signer.certificate()).fit()
                && !SignerValidity.judge(signer, now).failed()
                && !SignerRevocation.judge(signer, trust, now).failed();
    }

    private PassiveResult signatures(Bytes efSod, Optional<String> issuingState) {
        SignedSecurityObject signed;
        try {
            signed = SignedSecurityObject.parse(efSod);
        } catch (TlvException | PkiException e) {
            return without(PassiveResult.State.UNREADABLE, Check.Result.NOT_POSSIBLE, "EF.SOD: " + e.getMessage());
        } catch (SignedSecurityObject.OtherContentException e) {
            return without(PassiveResult.State.FORGED, Check.Result.FAILED, "EF.SOD is signed for another purpose");
        }
        Optional<PassiveResult> best = Signer.of(signed.message(), trust).stream()
                .sorted(Comparator.comparing(Signer::issued).reversed())
                .map(signer -> judge(signer, signed.content(), issuingState))
                .min(Comparator.comparing(PassiveResult::state));
        return best.orElseGet(() -> result(
                PassiveResult.State.UNREADABLE,
                Optional.of(signed.content()),
                List.of(Finding.of(
                        Check.Name.SOD_SIGNATURE, Check.Result.NOT_POSSIBLE, "signer's certificate not found")),
                Optional.empty()));
    }

    private PassiveResult judge(Signer signer, SecurityObject content, Optional<String> issuingState) {
        Instant now = clock.instant();
        List<Finding> findings = new ArrayList<>();
        findings.add(SignatureRules.ofDocument(signer, content));
        if (!signer.valid()) {
            PassiveResult.State state =
                    findings.getFirst().failed() ? PassiveResult.State.FORGED : PassiveResult.State.UNREADABLE;
            return result(state, Optional.of(content), findings, Optional.empty());
        }
        Finding chain = SignatureRules.chain(signer, trust.isEmpty());
        Finding revoked = SignerRevocation.judge(signer, trust, now);
        Finding validity = SignerValidity.judge(signer, now);
        findings.addAll(List.of(chain, revoked, validity, IssuerCountry.judge(signer, issuingState)));
        boolean fit = DocumentSignerProfile.judge(signer.certificate()).fit() && !validity.failed();
        PassiveResult.State believed = fit ? PassiveResult.State.VALID_TRUSTED : PassiveResult.State.FORGED;
        PassiveResult.State state;
        if (!signer.issued()) {
            // Without an issuer's word nothing in the signer's certificate is worth judging.
            state = PassiveResult.State.VALID_UNKNOWN_ISSUER;
        } else if (fit && revoked.failed()) {
            state = PassiveResult.State.SIGNER_REVOKED;
        } else {
            state = believed;
        }
        var unproved = new PassiveResult.SignerWord(signer.certificate().encoded(), believed);
        return result(state, Optional.of(content), findings, Optional.of(unproved));
    }

    private PassiveResult without(PassiveResult.State state, Check.Result outcome, String detail) {
        return result(
                state,
                Optional.empty(),
                List.of(Finding.of(Check.Name.SOD_SIGNATURE, outcome, detail)),
                Optional.empty());
    }

    private PassiveResult result(
            PassiveResult.State state,
            Optional<SecurityObject> content,
            List<Finding> findings,
            Optional<PassiveResult.SignerWord> signer) {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        findings.forEach(finding -> caveats.addAll(finding.caveats()));
        if (trust.age(clock.instant())
                .filter(age -> age.compareTo(greatestListAge) > 0)
                .isPresent()) {
            caveats.add(Caveat.TRUST_LIST_STALE);
        }
        return new PassiveResult(
                state,
                content.map(SecurityObject::dataGroups).orElseGet(TreeSet::new),
                findings.stream().map(Finding::check).toList(),
                caveats,
                content,
                signer);
    }
}

package vn.cccd.card.trust.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.CertificateList;
import vn.cccd.card.pki.MessageSigner;
import vn.cccd.card.pki.SignatureFinding;
import vn.cccd.card.pki.SignedMessage;
import vn.cccd.card.trust.profile.AuthorityProfile;
import vn.cccd.card.trust.profile.Fitness;
import vn.cccd.card.trust.profile.ListSignerProfile;

/**
 * What the signature of a master list is worth (Doc 9303-12, 9). By itself it shows that the list is whole and comes from an
 * authority in it or beside it; that this authority is to be believed is said by the operator, who put the list there or pinned
 * the authorities that may sign lists.
 */
final class ListJudge {
    private final Collection<Certificate> pinned;

    /** @param pinned the only authorities, or list signers, that count; empty when any does */
    ListJudge(Collection<Certificate> pinned) {
        this.pinned = pinned;
    }

    /** The first signer that all is right with decides; when there is none, what is wrong with the last. */
    MasterList judge(String source, SignedMessage message, CertificateList list) {
        MasterList judged = new MasterList(
                source,
                Optional.of("nobody signed it"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                list.certificates().size());
        List<Certificate> known = new ArrayList<>(message.certificates());
        known.addAll(list.certificates());
        known.addAll(pinned);
        for (MessageSigner signer : message.signers()) {
            judged = judge(judged, signer, known);
            if (judged.valid()) {
                return judged;
            }
        }
        return judged;
    }

    private MasterList judge(MasterList list, MessageSigner signature, List<Certificate> known) {
        Optional<Certificate> found = known.stream().filter(signature::names).findFirst();
        if (found.isEmpty()) {
            return list.rejected("the signer's certificate is missing");
        }
        Certificate signer = found.get();
        SignatureFinding finding = signature.check(signer);
        if (finding != SignatureFinding.VALID) {
            return list.rejected(finding.label());
        }
        Optional<Certificate> authority =
                known.stream().filter(candidate -> isIssuer(candidate, signer)).findFirst();
        MasterList signed = new MasterList(
                list.source(), Optional.empty(), found, authority, signature.signingTime(), list.certificates());
        return rejection(signer, authority, signature.signingTime())
                .map(signed::rejected)
                .orElse(signed);
    }

    private Optional<String> rejection(
            Certificate signer, Optional<Certificate> authority, Optional<Instant> signedAt) {
        Fitness fitness = ListSignerProfile.judge(signer);
        if (!fitness.fit()) {
            return fitness.defect();
        }
        if (signedAt.filter(time -> !signer.isValidAt(time)).isPresent()) {
            return Optional.of("the signer's certificate was not valid when it signed");
        }
        if (pinned.contains(signer)) {
            return Optional.empty();
        }
        if (authority.isEmpty()) {
            return Optional.of("the signer's issuer is not in the list");
        }
        if (!signer.subject().country().equals(authority.get().subject().country())) {
            return Optional.of("the signer and its issuer are of different countries");
        }
        boolean believed = pinned.isEmpty() || pinned.stream().anyMatch(authority.get()::hasKeyOf);
        return believed ? Optional.empty() : Optional.of("its issuer is not one of those that may sign lists");
    }

    private static boolean isIssuer(Certificate candidate, Certificate signer) {
        return candidate.subject().equals(signer.issuer())
                && AuthorityProfile.concerns(candidate)
                && AuthorityProfile.judge(candidate).fit()
                && signer.isSignedBy(candidate);
    }
}

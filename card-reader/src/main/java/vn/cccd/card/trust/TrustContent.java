package vn.cccd.card.trust;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.DigestAlgorithm;
import vn.cccd.card.pki.RevocationList;
import vn.cccd.card.trust.profile.AuthorityProfile;
import vn.cccd.card.trust.source.FoundTrust;
import vn.cccd.card.trust.source.MasterList;

/** What a store answers from, once the signatures of its master lists are judged. */
record TrustContent(
        FoundTrust found,
        Authorities authorities,
        RevocationShelf revocation,
        List<Certificate> signers,
        Optional<Instant> newestList,
        String version) {

    /** @param now a list signed later does not count as new */
    static TrustContent of(FoundTrust found, Instant now) {
        Set<Certificate> certificates = found.certificates().keySet();
        Set<RevocationList> lists = found.revocationLists().keySet();
        Authorities authorities = new Authorities(
                certificates.stream().filter(AuthorityProfile::concerns).toList());
        return new TrustContent(
                found,
                authorities,
                new RevocationShelf(authorities, lists),
                certificates.stream()
                        .filter(certificate -> !AuthorityProfile.concerns(certificate))
                        .toList(),
                found.lists().stream()
                        .filter(MasterList::valid)
                        .flatMap(list -> list.signedAt().stream())
                        .filter(signedAt -> !signedAt.isAfter(now))
                        .max(Comparator.naturalOrder()),
                version(certificates, lists));
    }

    private static String version(Set<Certificate> certificates, Set<RevocationList> lists) {
        StringBuilder all = new StringBuilder();
        Stream.concat(
                        certificates.stream().map(each -> DigestAlgorithm.SHA_256.digest(each.encoded())),
                        lists.stream().map(RevocationList::fingerprint))
                .map(Bytes::toHex)
                .sorted()
                .forEach(all::append);
        return DigestAlgorithm.SHA_256.digest(Bytes.fromHex(all.toString())).toHex();
    }
}

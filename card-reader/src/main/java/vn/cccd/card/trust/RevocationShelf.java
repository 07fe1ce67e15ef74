package vn.cccd.card.trust;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.DistinguishedName;
import vn.cccd.card.pki.PkiException;
import vn.cccd.card.pki.RevocationList;
import vn.cccd.card.trust.profile.AuthorityProfile;

/**
 * Which revocation lists speak for a certificate (Doc 9303-12, 7.1.4): those in the name of its issuer, or of an authority that a
 * link certificate connects with it, under a key of one of them. A country's list covers what its earlier keys issued. Of several
 * lists of one name the newest counts. Each signature is checked once.
 */
final class RevocationShelf {
    private final Authorities authorities;
    private final List<RevocationList> lists;
    private final Map<RevocationList, Optional<String>> distrust = new ConcurrentHashMap<>();

    RevocationShelf(Authorities authorities, Collection<RevocationList> lists) {
        this.authorities = authorities;
        this.lists = List.copyOf(lists);
    }

    RevocationAnswer ask(Certificate certificate) {
        Set<DistinguishedName> names = authorities.family(certificate.issuer());
        List<RevocationList> inTheirName =
                lists.stream().filter(list -> names.contains(list.issuer())).toList();
        if (inTheirName.isEmpty()) {
            return new RevocationAnswer.NoList();
        }
        Map<DistinguishedName, RevocationList> newest = new HashMap<>();
        String why = "";
        for (RevocationList list : inTheirName) {
            Optional<String> reason = distrust.computeIfAbsent(list, this::distrust);
            if (reason.isPresent()) {
                why = reason.get();
            } else {
                newest.merge(list.issuer(), list, (one, other) -> other.isNewerThan(one) ? other : one);
            }
        }
        return newest.isEmpty() ? new RevocationAnswer.NotTrusted(why) : ask(certificate, newest);
    }

    private static RevocationAnswer ask(Certificate certificate, Map<DistinguishedName, RevocationList> newest) {
        try {
            for (RevocationList list : newest.values()) {
                if (list.lists(certificate.serialNumber())) {
                    return new RevocationAnswer.Revoked(list);
                }
            }
        } catch (PkiException e) {
            return new RevocationAnswer.NotTrusted("revocation list cannot be relied on: " + e.getMessage());
        }
        RevocationList own = newest.get(certificate.issuer());
        return new RevocationAnswer.NotRevoked(
                own != null ? own : newest.values().iterator().next());
    }

    /** Why {@code list} does not count; empty when it does. */
    private Optional<String> distrust(RevocationList list) {
        if (list.limitation().isPresent()) {
            return list.limitation().map(why -> "revocation list is not used: " + why);
        }
        for (DistinguishedName name : authorities.family(list.issuer())) {
            for (Certificate authority : authorities.candidates(name, list.authorityKeyIdentifier())) {
                if (authorities.family(authority.subject()).contains(list.issuer())
                        && AuthorityProfile.maySignRevocationLists(authority)
                        && list.isSignedBy(authority)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of("revocation list is signed by somebody else");
    }
}

package vn.cccd.card.trust;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.DistinguishedName;

/** Authorities' certificates by name, by key identifier, and by the links between names (Doc 9303-12, 7.1.1). Immutable. */
final class Authorities {
    private final Map<DistinguishedName, List<Certificate>> byName = new HashMap<>();
    private final Map<Bytes, List<Certificate>> byKeyIdentifier = new HashMap<>();
    /** A new name certified under an old one, and the other way round. */
    private final Map<DistinguishedName, Set<DistinguishedName>> links = new HashMap<>();

    Authorities(Collection<Certificate> certificates) {
        for (Certificate certificate : certificates) {
            add(byName, certificate.subject(), certificate);
            certificate.subjectKeyIdentifier().ifPresent(id -> add(byKeyIdentifier, id, certificate));
            boolean sameCountry =
                    certificate.subject().country().equals(certificate.issuer().country());
            if (!certificate.isSelfIssued() && sameCountry) {
                link(certificate.subject(), certificate.issuer());
                link(certificate.issuer(), certificate.subject());
            }
        }
    }

    private static <K> void add(Map<K, List<Certificate>> index, K key, Certificate certificate) {
        index.computeIfAbsent(key, absent -> new ArrayList<>()).add(certificate);
    }

    private void link(DistinguishedName from, DistinguishedName to) {
        links.computeIfAbsent(from, absent -> new LinkedHashSet<>()).add(to);
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    /** Those with the key identifier first, then all of the name. */
    Set<Certificate> candidates(DistinguishedName name, Optional<Bytes> keyIdentifier) {
        Set<Certificate> candidates = new LinkedHashSet<>();
        keyIdentifier.ifPresent(id -> candidates.addAll(byKeyIdentifier.getOrDefault(id, List.of())));
        candidates.addAll(named(name));
        return candidates;
    }

    private List<Certificate> named(DistinguishedName name) {
        return byName.getOrDefault(name, List.of());
    }

    Set<Certificate> forSameKey(Certificate authority) {
        Set<Certificate> same = new LinkedHashSet<>();
        same.add(authority);
        family(authority.subject()).stream()
                .flatMap(name -> named(name).stream())
                .filter(authority::hasKeyOf)
                .forEach(same::add);
        return same;
    }

    /** {@code name} and every name that link certificates connect with it. */
    Set<DistinguishedName> family(DistinguishedName name) {
        Set<DistinguishedName> family = new LinkedHashSet<>();
        Deque<DistinguishedName> open = new ArrayDeque<>();
        open.add(name);
        while (!open.isEmpty()) {
            DistinguishedName next = open.remove();
            if (family.add(next)) {
                open.addAll(links.getOrDefault(next, Set.of()));
            }
        }
        return family;
    }
}

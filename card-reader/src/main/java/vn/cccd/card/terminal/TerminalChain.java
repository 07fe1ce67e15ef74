package vn.cccd.card.terminal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the certificates that lead from an authority that a chip trusts down to the terminal: links between keys of the authority, a
 * verifier, the terminal (TR-03110-3, 2).
 */
final class TerminalChain {
    private static final int LONGEST = 10;
    private static final int MOST_CANDIDATES = 64;

    private final List<CvCertificate> certificates;
    private final List<CvCertificate> terminals;
    private final Set<String> trusted;
    private final LocalDate today;

    /**
     * Among these.
     *
     * @param terminals those whose private key is here
     * @param trusted the names of the authority's keys that the chip has
     */
    TerminalChain(
            List<CvCertificate> certificates, List<CvCertificate> terminals, Set<String> trusted, LocalDate today) {
        this.certificates = certificates;
        this.terminals = terminals;
        this.trusted = trusted;
        this.today = today;
    }

    /** A chain, or why there is none. */
    sealed interface Choice {
        /** In the order in which the chip is shown them; the first is signed with a key that the chip has. */
        record Chain(List<CvCertificate> certificates) implements Choice {
            public Chain {
                certificates = List.copyOf(certificates);
            }
        }

        /** The chip would not follow any. */
        record None(String why) implements Choice {}
    }

    /** The shortest chain that holds today. */
    Choice choose() {
        if (terminals.isEmpty()) {
            return new Choice.None("the private key is that of no terminal's certificate");
        }
        List<List<CvCertificate>> candidates = candidates();
        if (candidates.isEmpty()) {
            return new Choice.None(
                    "no certificates lead to " + String.join(" or ", trusted) + ", which the chip trusts");
        }
        return candidates.stream()
                .filter(chain -> objection(chain).isEmpty())
                .findFirst()
                .<Choice>map(Choice.Chain::new)
                .orElseGet(
                        () -> new Choice.None(objection(candidates.getFirst()).orElseThrow()));
    }

    /** From each terminal upwards, as far as certificates go; the shortest first. */
    private List<List<CvCertificate>> candidates() {
        List<List<CvCertificate>> found = new ArrayList<>();
        Deque<List<CvCertificate>> open = new ArrayDeque<>();
        terminals.forEach(terminal -> open.add(List.of(terminal)));
        for (int steps = 0; !open.isEmpty() && steps < MOST_CANDIDATES * LONGEST; steps++) {
            List<CvCertificate> chain = open.remove();
            String signer = chain.getFirst().authority();
            if (trusted.contains(signer)) {
                found.add(chain);
            }
            if (chain.size() < LONGEST && open.size() < MOST_CANDIDATES) {
                certificates.stream()
                        .filter(issuer -> issuer.holder().equals(signer) && !issuer.signedByItself())
                        .filter(issuer -> !chain.contains(issuer))
                        .forEach(issuer -> open.add(longer(issuer, chain)));
            }
        }
        found.sort(Comparator.comparingInt(List::size));
        return found;
    }

    private static List<CvCertificate> longer(CvCertificate issuer, List<CvCertificate> chain) {
        List<CvCertificate> longer = new ArrayList<>();
        longer.add(issuer);
        longer.addAll(chain);
        return longer;
    }

    /** What a chip would have against it, as far as can be known without asking. */
    private Optional<String> objection(List<CvCertificate> chain) {
        int verifier = chain.size() - 2;
        for (int i = 0; i < chain.size(); i++) {
            CvCertificate certificate = chain.get(i);
            boolean fits = i > verifier
                    || (i == verifier ? certificate.role().isVerifier() : certificate.role() == TerminalRole.AUTHORITY);
            if (!fits) {
                return Optional.of(certificate.holder() + " may not certify who follows it");
            }
            if (today.isBefore(certificate.effective())) {
                return Optional.of(certificate.holder() + " is not in force before " + certificate.effective());
            }
            // Chips follow links however old they are (TR-03110-3, 2.5).
            if (certificate.role() != TerminalRole.AUTHORITY && today.isAfter(certificate.expiration())) {
                return Optional.of(certificate.holder() + " has expired on " + certificate.expiration());
            }
            if (!certificate.fingerprints()) {
                return Optional.of(certificate.holder() + " does not allow to read fingerprints");
            }
        }
        return verifier < 0 ? Optional.of("no verifier has certified the terminal") : Optional.empty();
    }
}

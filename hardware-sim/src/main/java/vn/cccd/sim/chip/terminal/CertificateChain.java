package vn.cccd.sim.chip.terminal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/**
 * The certificates of one terminal as they come in, from an authority that the chip trusts to the terminal itself (TR-03110-3, 2.5).
 *
 * <p>What verifiers and terminals prove lasts as long as this object; new authorities and later days are remembered in the {@link TrustPoints}.
 */
public final class CertificateChain {
    private final TrustPoints trust;
    private final Map<String, TrustedKey> imported = new HashMap<>();
    private Optional<TrustedKey> issuer = Optional.empty();

    public CertificateChain(TrustPoints trust) {
        this.trust = trust;
    }

    /** How the chip takes a certificate. */
    public enum Verdict {
        ACCEPTED,
        /** No issuer was chosen. */
        NO_ISSUER,
        /** No certificate, or one that such an issuer cannot make. */
        MALFORMED,
        /** Wrong signature, expired, or signed by somebody who may not. */
        REFUSED
    }

    /** Chooses the key that the next certificate has to be signed with, by its holder's reference. */
    public boolean chooseIssuer(String holder) {
        issuer = named(holder);
        return issuer.isPresent();
    }

    /** The terminal that goes by this reference, if its certificate was accepted. */
    public Optional<TrustedKey> terminal(String holder) {
        return Optional.ofNullable(imported.get(holder))
                .filter(key -> key.authorization().role() == TerminalRole.TERMINAL);
    }

    private Optional<TrustedKey> named(String holder) {
        return Optional.ofNullable(imported.get(holder)).or(() -> trust.named(holder));
    }

    /** Takes body and signature of a certificate. The issuer has to be chosen anew for each. */
    public Verdict take(Bytes content) {
        Optional<TrustedKey> chosen = issuer;
        issuer = Optional.empty();
        if (chosen.isEmpty()) {
            return Verdict.NO_ISSUER;
        }
        Optional<CvCertificate> certificate = CvCertificate.parseContent(content);
        if (certificate.isEmpty()) {
            return Verdict.MALFORMED;
        }
        CvStatement statement = certificate.get().statement();
        var key = statement.key().usable(chosen.get().curve());
        if (key.isEmpty()) {
            return Verdict.MALFORMED;
        }
        if (!acceptable(certificate.get(), chosen.get())) {
            return Verdict.REFUSED;
        }
        remember(
                statement,
                new TrustedKey(
                        statement.holder(),
                        key.get(),
                        statement.key().signature(),
                        statement.authorization().within(chosen.get().authorization()),
                        statement.expiration()),
                chosen.get());
        return Verdict.ACCEPTED;
    }

    private boolean acceptable(CvCertificate certificate, TrustedKey signer) {
        CvStatement statement = certificate.statement();
        TerminalRole role = statement.authorization().role();
        boolean link = role == TerminalRole.AUTHORITY;
        // Even a chip that has lain in a drawer for years can follow its authority: links do not expire for it, nor
        // does who signs them.
        boolean inTime = link
                || (!statement.expiration().isBefore(trust.today())
                        && !signer.expiration().isBefore(trust.today()));
        return statement.authority().equals(signer.holder())
                && signer.authorization().role().certifies(role)
                && inTime
                && certificate.signedBy(signer.key(), signer.signature());
    }

    private void remember(CvStatement statement, TrustedKey key, TrustedKey signer) {
        switch (key.authorization().role()) {
            case AUTHORITY -> {
                // A link replaces rights too: it is not held to those of the key before it.
                trust.add(new TrustedKey(
                        key.holder(), key.key(), key.signature(), statement.authorization(), key.expiration()));
                trust.advanceTo(statement.effective());
            }
            case DOMESTIC_VERIFIER, FOREIGN_VERIFIER -> {
                imported.put(key.holder(), key);
                trust.advanceTo(statement.effective());
            }
            case TERMINAL -> {
                imported.put(key.holder(), key);
                // A foreign verifier may not tell the chip what day it is.
                if (signer.authorization().role() == TerminalRole.DOMESTIC_VERIFIER) {
                    trust.advanceTo(statement.effective());
                }
            }
        }
    }
}

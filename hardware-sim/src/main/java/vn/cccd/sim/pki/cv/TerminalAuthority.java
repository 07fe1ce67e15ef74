package vn.cccd.sim.pki.cv;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.RsaKey;
import vn.cccd.sim.chip.crypto.SigningKey;
import vn.cccd.sim.chip.crypto.TerminalSignature;
import vn.cccd.sim.chip.terminal.Authorization;
import vn.cccd.sim.chip.terminal.CvCertificate;
import vn.cccd.sim.chip.terminal.TerminalRole;
import vn.cccd.sim.chip.terminal.TerminalTrust;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.pki.cv.CertificateHolder.Validity;

/**
 * The country verifying certification authority (CVCA), with one verifier and one terminal under it (TR-03110-3, 2 and C).
 *
 * <p>All keys follow from those of the issuing authority beside it: credentials written once fit the cards of every later run. Only
 * signatures differ from run to run.
 */
public final class TerminalAuthority {
    /** The last day of the authority's first certificate, the verifier's and the terminal's; a chip that takes a later day for today refuses them. */
    public static final LocalDate LAST_DAY = LocalDate.of(2049, 12, 31);

    private static final Validity USUAL = new Validity(LocalDate.of(2021, 1, 1), LAST_DAY);
    private static final Validity AUTHORITY = new Validity(LocalDate.of(2020, 1, 1), LAST_DAY);
    private static final Validity LONG_OVER = new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

    private final IssuingAuthority issuer;
    private final TerminalSignature signature;
    private final SecureRandom random;

    /**
     * The authority beside {@code issuer}.
     *
     * @param signature by which everybody here signs
     * @param random for the signatures
     */
    public TerminalAuthority(IssuingAuthority issuer, TerminalSignature signature, SecureRandom random) {
        this.issuer = issuer;
        this.signature = signature;
        this.random = random;
    }

    /** Signs by ECDSA with SHA-256 on brainpoolP256r1. */
    public TerminalAuthority(IssuingAuthority issuer, SecureRandom random) {
        this(issuer, TerminalSignature.ECDSA_SHA_256, random);
    }

    /** What a chip knows that was made on {@code date}: the authority's first key. */
    public TerminalTrust trust(LocalDate date) {
        return new TerminalTrust(List.of(certificate()), date);
    }

    /** The authority's first certificate, signed by itself. */
    public CvCertificate certificate() {
        return ofItself("VNCVCASIM", "authority");
    }

    private CvCertificate ofItself(String name, String purpose) {
        CertificateHolder authority = holder(name, 1, purpose);
        return authority.certify(authority, Authorization.all(TerminalRole.AUTHORITY), AUTHORITY, random);
    }

    /** With the authority's first key, which every chip knows. */
    public TerminalCredentials credentials() {
        return credentials(1, Optional.empty());
    }

    /** With one thing wrong. */
    public TerminalCredentials credentials(TerminalFlaw flaw) {
        return credentials(1, Optional.of(flaw));
    }

    /** After the authority changed its key {@code generation - 1} times: the chain begins with as many links (TR-03110-3, 2.2.1). */
    public TerminalCredentials credentialsOfGeneration(int generation) {
        return credentials(generation, Optional.empty());
    }

    private TerminalCredentials credentials(int generation, Optional<TerminalFlaw> flaw) {
        boolean unknown = has(flaw, TerminalFlaw.UNKNOWN_AUTHORITY);
        String name = unknown ? "VNCVCAXXX" : "VNCVCASIM";
        String purpose = unknown || has(flaw, TerminalFlaw.IMPOSTOR_AUTHORITY) ? "stranger" : "authority";
        List<CvCertificate> chain = new ArrayList<>();
        CertificateHolder authority = holder(name, 1, purpose);
        for (int next = 2; next <= generation; next++) {
            CertificateHolder successor = holder(name, next, purpose);
            chain.add(authority.certify(successor, Authorization.all(TerminalRole.AUTHORITY), AUTHORITY, random));
            authority = successor;
        }
        CertificateHolder verifier = holder("VNDVSIM", 1, "verifier");
        CertificateHolder terminal = holder("VNISSIM", 1, "terminal");
        boolean direct = has(flaw, TerminalFlaw.NO_VERIFIER);
        if (!direct) {
            chain.add(authority.certify(
                    verifier,
                    rights(TerminalRole.DOMESTIC_VERIFIER, has(flaw, TerminalFlaw.VERIFIER_WITHOUT_RIGHTS)),
                    has(flaw, TerminalFlaw.EXPIRED_VERIFIER) ? LONG_OVER : USUAL,
                    random));
        }
        chain.add((direct ? authority : verifier)
                .certify(
                        terminal,
                        rights(TerminalRole.TERMINAL, has(flaw, TerminalFlaw.TERMINAL_WITHOUT_RIGHTS)),
                        has(flaw, TerminalFlaw.EXPIRED_TERMINAL) ? LONG_OVER : USUAL,
                        random));
        SigningKey key = has(flaw, TerminalFlaw.WRONG_KEY) ? key("stranger") : terminal.key();
        return new TerminalCredentials(ofItself(name, purpose), chain, key);
    }

    private static boolean has(Optional<TerminalFlaw> flaw, TerminalFlaw wanted) {
        return flaw.filter(wanted::equals).isPresent();
    }

    private static Authorization rights(TerminalRole role, boolean none) {
        return none ? new Authorization(role, false, false) : Authorization.all(role);
    }

    private CertificateHolder holder(String name, int generation, String purpose) {
        return new CertificateHolder(
                name + String.format(Locale.ROOT, "%05d", generation), key(purpose + "/" + generation), signature);
    }

    private SigningKey key(String purpose) {
        return switch (signature) {
            case RSA_V1_5_SHA_1, RSA_PSS_SHA_1 -> rsa(purpose, 1_024);
            case RSA_V1_5_SHA_256, RSA_PSS_SHA_256, RSA_V1_5_SHA_512, RSA_PSS_SHA_512 -> rsa(purpose, 2_048);
            case ECDSA_SHA_1, ECDSA_SHA_224 -> ec(purpose, Curve.BRAINPOOL_P224R1);
            case ECDSA_SHA_256 -> ec(purpose, Curve.BRAINPOOL_P256R1);
            case ECDSA_SHA_384 -> ec(purpose, Curve.BRAINPOOL_P384R1);
            case ECDSA_SHA_512 -> ec(purpose, Curve.BRAINPOOL_P512R1);
        };
    }

    private SigningKey rsa(String purpose, int bits) {
        EcKey seed = issuer.chipKey("terminal-authority/" + purpose, Curve.BRAINPOOL_P256R1);
        return new SigningKey.Rsa(RsaKey.seeded(bits, Bytes.ofUnsigned(seed.secret(), 32)));
    }

    private SigningKey ec(String purpose, Curve curve) {
        return new SigningKey.Ec(issuer.chipKey("terminal-authority/" + purpose, curve));
    }
}

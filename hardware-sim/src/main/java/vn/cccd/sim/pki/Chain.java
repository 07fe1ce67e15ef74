package vn.cccd.sim.pki;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificateList;

/** The parties of a {@link ChainDesign}, made when asked for: each asks for operations on curves, which take time in a cold machine. */
final class Chain {
    private static final String REVOKED = "revoked-signer";

    private final ChainDesign design;
    private final long seed;
    private final SeededSecrets secrets;
    private final LocalDate today;
    private final Map<String, Party> authorities = new ConcurrentHashMap<>();

    private Chain(ChainDesign design, long seed, LocalDate today) {
        this.design = design;
        this.seed = seed;
        this.secrets = new SeededSecrets(
                switch (design.standing()) {
                    case KNOWN -> seed;
                    case UNKNOWN -> ~seed;
                    case IMPOSTOR, IMPOSTOR_WITH_KEY_IDENTIFIER -> Long.reverse(seed) + 1;
                });
        this.today = today;
    }

    /** The chain that grows from the known authority's {@code seed}. */
    static Chain of(ChainDesign design, long seed, LocalDate today) {
        return new Chain(design, seed, today);
    }

    /** The same chain under an authority of other standing. */
    Chain under(AuthorityStanding standing) {
        return new Chain(design.of(standing), seed, today);
    }

    /** Whoever signs documents: the certificate first, then that of an intermediate authority. */
    DocumentSigner signer() {
        boolean revoked = design.signer().has(CertificateFlaw.REVOKED);
        return signer(revoked ? REVOKED : "signer", design.signer());
    }

    /** A signer without any flaw under the same authority. */
    DocumentSigner secondSigner() {
        return signer("second-signer", CertificateDesign.of(design.signer().scheme()));
    }

    private DocumentSigner signer(String kind, CertificateDesign wanted) {
        Party root = issuer();
        Party signer = party(Role.DOCUMENT_SIGNER, "Document Signer " + kind, kind, wanted);
        if (!design.intermediate()) {
            return new DocumentSigner(signer, List.of(Certification.of(signer, root, today)), this);
        }
        CertificateDesign plain = CertificateDesign.of(design.authority().scheme());
        Party between = party(Role.INTERMEDIATE, "Intermediate", "intermediate", plain);
        return new DocumentSigner(
                signer,
                List.of(Certification.of(signer, between, today), Certification.of(between, root, today)),
                this);
    }

    /** The authority under whose key documents are signed. */
    private Party issuer() {
        Party issuer = design.keyChange().signsWithNewKey() ? newer() : older();
        return design.standing() == AuthorityStanding.IMPOSTOR_WITH_KEY_IDENTIFIER
                ? issuer.identifiedAs(under(AuthorityStanding.KNOWN).issuer().keyIdentifier())
                : issuer;
    }

    /** The authority with its latest key, which signs lists. */
    Party newest() {
        return design.keyChange() == KeyChange.NONE ? older() : newer();
    }

    /** The certificates of the authority that an operator who trusts it holds. */
    List<Certificate> trusted() {
        return switch (design.keyChange()) {
            case NONE -> List.of(selfSigned(older()));
            case SAME_NAME -> List.of(selfSigned(older()), selfSigned(newer()));
            case NEW_KEY_LINKED -> List.of(selfSigned(older()), link(newer(), older()));
            case OLD_KEY_LINKED -> List.of(selfSigned(newer()), link(older(), newer()));
            case OLD_KEY_UNLINKED -> List.of(selfSigned(newer()), link(newer(), older()));
        };
    }

    private Certificate selfSigned(Party authority) {
        return Certification.of(authority, authority, today);
    }

    private Certificate link(Party subject, Party issuer) {
        return Certification.of(subject.numbered(secrets.serialNumber("link")), issuer, today);
    }

    /** Of the latest key; it names every revoked signer, and the authority itself when that is revoked. */
    List<CertificateList> revocationLists(RevocationListState state) {
        Party issuer = newest();
        Set<BigInteger> revoked = new TreeSet<>();
        revoked.add(secrets.serialNumber(REVOKED));
        if (design.signer().has(CertificateFlaw.REVOKED)) {
            revoked.add(Party.serialNumber(secrets.serialNumber(REVOKED), design.signer()));
        }
        if (design.authority().has(CertificateFlaw.REVOKED)) {
            revoked.add(issuer.serialNumber());
        }
        return RevocationLists.of(
                state,
                issuer,
                () -> secrets.signatory("another", design.authority().scheme()),
                revoked,
                today);
    }

    /** Signs master lists for the authority. */
    DocumentSigner listSigner() {
        Party issuer = newest();
        CertificateDesign plain = CertificateDesign.ofSigner();
        Party signer = party(Role.MASTER_LIST_SIGNER, "Master List Signer", "list-signer", plain);
        return new DocumentSigner(signer, List.of(Certification.of(signer, issuer, today)), this);
    }

    /** Signs visible codes for the authority; {@code identifier} is all of its common name (Doc 9303-13, 2.2.1). */
    BarcodeSigner barcodeSigner(String identifier) {
        String purpose = "barcode/" + identifier;
        CertificateDesign plain = CertificateDesign.of(BarcodeSigner.SCHEME);
        Party signer = Party.of(
                Role.BARCODE_SIGNER,
                identifier,
                secrets.signatory(purpose, plain.scheme()),
                secrets.serialNumber(purpose).shiftRight(BarcodeSigner.SERIAL_SHIFT),
                plain);
        return new BarcodeSigner(Certification.of(signer, newest(), today), signer.signatory());
    }

    /** An authority whose certificate is well made but whose key lies on no curve. */
    Certificate unusable() {
        Party authority = party(Role.AUTHORITY, "CSCA Unusable", "unusable", CertificateDesign.ofAuthority());
        return selfSigned(authority.withKeyOffTheCurve());
    }

    private Party older() {
        return authority("authority");
    }

    private Party newer() {
        return authority("authority-successor");
    }

    private Party authority(String kind) {
        return authorities.computeIfAbsent(kind, this::newAuthority);
    }

    private Party newAuthority(String kind) {
        String state = IssuingState.of(design.authority()).title();
        String title = design.standing() == AuthorityStanding.UNKNOWN ? "CSCA Unheard-of " : "CSCA Simulated ";
        Label label = Label.ofAuthority(design);
        return Party.of(
                Role.AUTHORITY,
                label.name(title + state),
                secrets.signatory(label.purpose(kind), design.authority().scheme()),
                secrets.serialNumber(label.purpose(kind)),
                design.authority());
    }

    private Party party(Role role, String commonName, String kind, CertificateDesign wanted) {
        Label label = Label.of(wanted, role);
        String purpose = label.purpose(kind);
        return Party.of(
                role,
                label.name(commonName),
                secrets.signatory(purpose, wanted.scheme()),
                // One number for all revoked signers, so that the usual list names each of them.
                secrets.serialNumber(kind.equals(REVOKED) ? REVOKED : purpose),
                wanted);
    }
}

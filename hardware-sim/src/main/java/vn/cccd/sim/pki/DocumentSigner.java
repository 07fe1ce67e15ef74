package vn.cccd.sim.pki;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.Certificate;
import vn.cccd.sim.bytes.Bytes;

/** The key that signs the data of documents, and its certificate. */
public final class DocumentSigner {
    private final Party party;
    private final List<Certificate> certificates;
    private final Chain chain;

    /** With its own certificate first, then those that lead to the authority. */
    DocumentSigner(Party party, List<Certificate> certificates, Chain chain) {
        this.party = party;
        this.certificates = List.copyOf(certificates);
        this.chain = chain;
    }

    /** The certificate in DER. */
    public Bytes certificate() {
        return Der.bytes(structure());
    }

    /**
     * Signs {@code content} with content type, digest and time as signed attributes; the certificate is enclosed (Doc 9303-10, 4.6.2.2).
     *
     * @param contentType an object identifier
     * @return a DER ContentInfo that holds SignedData
     */
    public Bytes sign(String contentType, Bytes content, Instant signingTime) {
        return sign(contentType, content, signingTime, SecurityObjectDesign.usual());
    }

    /** The same in the way that {@code design} asks for; what it says about hashes of files concerns whoever makes the content. */
    public Bytes sign(String contentType, Bytes content, Instant signingTime, SecurityObjectDesign design) {
        List<DocumentSigner> signers = signers(design);
        Set<Certificate> enclosed = new LinkedHashSet<>();
        if (!design.has(SecurityObjectFlaw.NO_CERTIFICATE)) {
            signers.forEach(signer -> enclosed.addAll(signer.certificates));
        }
        return new SignedMessage(contentType, content, design)
                .signedBy(signers, signingTime)
                .enclosing(enclosed);
    }

    private List<DocumentSigner> signers(SecurityObjectDesign design) {
        List<DocumentSigner> signers = new ArrayList<>();
        if (!design.has(SecurityObjectFlaw.NO_SIGNER)) {
            signers.add(this);
        }
        if (design.has(SecurityObjectFlaw.TWO_SIGNERS)) {
            signers.add(chain.secondSigner());
        }
        if (design.has(SecurityObjectFlaw.SECOND_SIGNER_UNKNOWN)) {
            signers.add(chain.under(AuthorityStanding.UNKNOWN).secondSigner());
        }
        return signers;
    }

    Certificate structure() {
        return certificates.getFirst();
    }

    Party party() {
        return party;
    }
}

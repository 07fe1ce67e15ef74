package vn.cccd.sim.pki;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificateList;
import vn.cccd.sim.bytes.Bytes;

/** The files of an operator's trust directory, by name. Made and asked once, by one thread. */
final class TrustFiles {
    private static final String NAME = "csca-simulated";
    private static final Duration OLD = Duration.ofDays(200);
    private static final Bytes TRAILING = Bytes.of(0, 0, 0, 0);

    private final Chain chain;
    private final Chain known;
    private final TrustDesign design;
    private final Instant today;
    private final SortedMap<String, Bytes> files = new TreeMap<>();

    /** What is held about {@code chain}: its known counterpart, but the signers themselves. */
    TrustFiles(Chain chain, TrustDesign design, Instant today) {
        this.chain = chain;
        this.known = chain.under(AuthorityStanding.KNOWN);
        this.design = design;
        this.today = today;
    }

    SortedMap<String, Bytes> all() {
        List<CertificateList> revocationLists = known.revocationLists(design.revocationList());
        switch (design.form()) {
            case DER -> {
                addEach(NAME, authorities());
                addBeside(revocationLists);
            }
            case PEM -> addText(NAME + ".pem", pem(revocationLists));
            case PKCS_7 -> addBinary(NAME + ".p7b", SignedMessage.bag(certificates(), revocationLists));
            case MASTER_LIST -> {
                addBinary(NAME + ".ml", masterList());
                addBeside(revocationLists);
            }
            case LDIF -> addText(NAME + ".ldif", ldif(revocationLists));
            case NOTHING -> {}
        }
        return files;
    }

    private void addBeside(List<CertificateList> revocationLists) {
        addEach("signer-simulated", signers());
        for (int i = 0; i < revocationLists.size(); i++) {
            files.put(numbered(NAME, i) + ".crl", Der.bytes(revocationLists.get(i)));
        }
    }

    private void addEach(String name, List<Certificate> certificates) {
        for (int i = 0; i < certificates.size(); i++) {
            addBinary(numbered(name, i) + ".cer", Der.bytes(certificates.get(i)));
        }
    }

    private static String numbered(String name, int index) {
        return index == 0 ? name : name + "-" + (index + 1);
    }

    private void addBinary(String name, Bytes content) {
        addFile(name, trailed(content));
    }

    private void addText(String name, String content) {
        addFile(name, Bytes.copyOf(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private void addFile(String name, Bytes content) {
        boolean cut = design.has(TrustFlaw.TRUNCATED);
        files.put(name, cut ? content.first(content.length() / 2) : content);
    }

    private Bytes encoded(ASN1Encodable structure) {
        return trailed(Der.bytes(structure));
    }

    private Bytes trailed(Bytes content) {
        return design.has(TrustFlaw.TRAILING_BYTES) ? Bytes.join(content, TRAILING) : content;
    }

    private List<Certificate> authorities() {
        List<Certificate> authorities = new ArrayList<>();
        if (design.has(TrustFlaw.UNUSABLE_CERTIFICATE)) {
            authorities.add(known.unusable());
        }
        authorities.addAll(known.trusted());
        return authorities;
    }

    private List<Certificate> signers() {
        return design.signers()
                ? List.of(chain.signer().structure(), chain.secondSigner().structure())
                : List.of();
    }

    private List<Certificate> certificates() {
        List<Certificate> all = new ArrayList<>(authorities());
        all.addAll(signers());
        return all;
    }

    private String pem(List<CertificateList> revocationLists) {
        StringBuilder text = new StringBuilder();
        certificates().forEach(each -> text.append(PemText.block(PemText.CERTIFICATE, encoded(each))));
        revocationLists.forEach(list -> text.append(PemText.block(PemText.REVOCATION_LIST, Der.bytes(list))));
        return text.toString();
    }

    private String ldif(List<CertificateList> revocationLists) {
        LdifText text = new LdifText().masterList(known.newest().name(), trailed(masterList()));
        signers().forEach(signer -> text.signer(signer, encoded(signer)));
        revocationLists.forEach(list -> text.revocationList(list.getIssuer(), Der.bytes(list)));
        return text.toString();
    }

    private Bytes masterList() {
        boolean stranger = design.has(TrustFlaw.UNKNOWN_LIST_SIGNER);
        Chain lister = stranger ? known.under(AuthorityStanding.UNKNOWN) : known;
        return MasterList.of(
                authorities(),
                lister.listSigner(),
                stranger ? List.of() : known.trusted(),
                design.has(TrustFlaw.OLD_LIST) ? today.minus(OLD) : today,
                design.has(TrustFlaw.WRONG_LIST_SIGNATURE));
    }
}

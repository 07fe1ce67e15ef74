package vn.cccd.card.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.CertificateList;
import vn.cccd.card.pki.PkiException;
import vn.cccd.card.pki.PkiKind;
import vn.cccd.card.pki.RevocationList;
import vn.cccd.card.pki.SignedMessage;

/** What was found while going through trust sources. Used by one thread, then thrown away. */
final class TrustCollection {
    private static final int LARGEST_FILE = 64 * 1024 * 1024;
    private static final int MOST_CERTIFICATES = 50_000;

    private final Set<Certificate> certificates = new LinkedHashSet<>();
    private final Set<Certificate> refused = new LinkedHashSet<>();
    private final Set<RevocationList> revocationLists = new LinkedHashSet<>();
    private final List<TrustProblem> unreadable = new ArrayList<>();
    private final List<TrustProblem> problems = new ArrayList<>();
    private final List<MasterListSignature> signatures = new ArrayList<>();

    static TrustCollection of(List<Path> paths) throws TrustException {
        TrustCollection collection = new TrustCollection();
        for (Path file : TrustFiles.under(paths)) {
            collection.addFile(file);
        }
        collection.refused.removeAll(collection.certificates);
        return collection;
    }

    Set<Certificate> certificates() {
        return certificates;
    }

    /** Certificates of master lists whose signature does not verify. */
    Set<Certificate> refused() {
        return refused;
    }

    Set<RevocationList> revocationLists() {
        return revocationLists;
    }

    /** Certificates that are none by their structure. */
    List<TrustProblem> unreadable() {
        return unreadable;
    }

    /** Everything else that was left out. */
    List<TrustProblem> problems() {
        return problems;
    }

    /** One per signed master list. */
    List<MasterListSignature> signatures() {
        return signatures;
    }

    private void addFile(Path file) throws TrustException {
        String source = String.valueOf(file.getFileName());
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(LARGEST_FILE + 1);
        } catch (IOException e) {
            problems.add(new TrustProblem(source, "cannot be read"));
            return;
        }
        if (content.length > LARGEST_FILE) {
            problems.add(new TrustProblem(source, "larger than " + LARGEST_FILE / 1024 / 1024 + " MB"));
        } else if (content.length > 0 && content[0] == 0x30) {
            addDer(source, Bytes.copyOf(content));
        } else if (TextArmour.isPem(content)) {
            addPieces(source, TextArmour.pem(content));
        } else if (TextArmour.isLdif(content)) {
            addPieces(source, TextArmour.ldif(content));
        } else {
            problems.add(new TrustProblem(source, "neither DER, PEM nor LDIF"));
        }
        if (certificates.size() + refused.size() > MOST_CERTIFICATES) {
            throw new TrustException(
                    TrustException.Reason.TOO_LARGE, "more than " + MOST_CERTIFICATES + " certificates");
        }
    }

    private void addPieces(String source, List<TextArmour.Piece> pieces) {
        if (pieces.isEmpty()) {
            problems.add(new TrustProblem(source, "holds no certificate or revocation list"));
        }
        for (TextArmour.Piece piece : pieces) {
            String place = source + ", line " + piece.line();
            piece.der()
                    .ifPresentOrElse(
                            der -> addDer(place, der),
                            () -> problems.add(new TrustProblem(place, "broken Base64 or no end line")));
        }
    }

    private void addDer(String source, Bytes der) {
        try {
            switch (PkiKind.of(der)) {
                case CERTIFICATE -> addCertificate(source, der);
                case REVOCATION_LIST -> revocationLists.add(RevocationList.parse(der));
                case SIGNED_MESSAGE -> addMessage(source, SignedMessage.parse(der));
                case OTHER -> problems.add(new TrustProblem(source, "no certificate, revocation list or signed list"));
            }
        } catch (PkiException e) {
            problems.add(new TrustProblem(source, reason(e)));
        }
    }

    private void addCertificate(String source, Bytes der) {
        try {
            certificates.add(Certificate.parse(der));
        } catch (PkiException e) {
            unreadable.add(new TrustProblem(source, reason(e)));
        }
    }

    private void addMessage(String source, SignedMessage message) throws PkiException {
        if (!message.contentType().equals(CertificateList.CONTENT_TYPE)) {
            certificates.addAll(message.certificates());
            revocationLists.addAll(message.revocationLists());
            message.unreadable().forEach(what -> unreadable.add(new TrustProblem(source, what)));
            return;
        }
        CertificateList list = CertificateList.parse(message.content());
        MasterListSignature signature = MasterListSignature.of(message, list);
        signatures.add(signature);
        list.unreadable().forEach(what -> unreadable.add(new TrustProblem(source, what)));
        if (signature.valid()) {
            certificates.addAll(list.certificates());
        } else {
            refused.addAll(list.certificates());
            problems.add(new TrustProblem(source, "master list not used: " + signature.detail()));
        }
    }

    private static String reason(PkiException e) {
        return String.valueOf(e.getMessage());
    }
}

package vn.cccd.card.trust.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.CertificateList;
import vn.cccd.card.pki.PkiException;
import vn.cccd.card.pki.PkiKind;
import vn.cccd.card.pki.RevocationList;
import vn.cccd.card.pki.SignedMessage;

/** Goes through trust files. Used by one thread, once. No public key is decoded. */
public final class SourceReader {
    private static final int LARGEST_FILE = 64 * 1024 * 1024;
    private static final int MOST_CERTIFICATES = 50_000;

    private final Map<Certificate, List<Provenance>> certificates = new LinkedHashMap<>();
    private final Map<RevocationList, List<Provenance>> revocationLists = new LinkedHashMap<>();
    private final List<UnjudgedList> lists = new ArrayList<>();
    private final List<TrustProblem> unreadable = new ArrayList<>();
    private final List<TrustProblem> problems = new ArrayList<>();
    private final List<TrustProblem> remarks = new ArrayList<>();
    private int listed;

    private SourceReader() {}

    /**
     * Reads {@code files}.
     *
     * @param pinned the authorities, or list signers, whose master lists count; empty when any signer's does
     */
    public static SourceContents read(List<Path> files, Collection<Certificate> pinned) {
        SourceReader reader = new SourceReader();
        boolean complete = true;
        for (Path file : files) {
            complete = complete && reader.size() <= MOST_CERTIFICATES;
            if (complete) {
                reader.addFile(file);
            }
        }
        return new SourceContents(
                reader.certificates,
                reader.revocationLists,
                reader.lists,
                pinned,
                reader.unreadable,
                reader.problems,
                reader.remarks,
                complete && reader.size() <= MOST_CERTIFICATES);
    }

    private int size() {
        return certificates.size() + listed;
    }

    private void addFile(Path file) {
        Provenance place = Provenance.of(String.valueOf(file.getFileName()));
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(LARGEST_FILE + 1);
        } catch (IOException e) {
            problems.add(place.problem("cannot be read"));
            return;
        }
        if (content.length > LARGEST_FILE) {
            problems.add(place.problem("larger than " + LARGEST_FILE / 1024 / 1024 + " MB"));
        } else if (content.length > 0 && content[0] == 0x30) {
            addDer(place, Bytes.copyOf(content));
        } else if (PemText.is(content)) {
            addPieces(place, PemText.pieces(content));
        } else if (LdifText.is(content)) {
            addPieces(place, LdifText.pieces(content));
        } else {
            problems.add(place.problem("neither DER, PEM nor LDIF"));
        }
    }

    private void addPieces(Provenance file, List<ArmouredPiece> pieces) {
        if (pieces.isEmpty()) {
            problems.add(file.problem("holds no certificate or revocation list"));
        }
        for (ArmouredPiece piece : pieces) {
            Provenance place = file.at("line " + piece.line());
            if (size() > MOST_CERTIFICATES) {
                return;
            }
            switch (piece) {
                case ArmouredPiece.Der der -> addDer(place, der.content());
                case ArmouredPiece.Broken broken -> problems.add(place.problem(broken.reason()));
            }
        }
    }

    private void addDer(Provenance place, Bytes der) {
        try {
            switch (PkiKind.of(der)) {
                case CERTIFICATE -> addCertificate(place, der);
                case REVOCATION_LIST -> add(place, RevocationList.parse(der));
                case SIGNED_MESSAGE -> addMessage(place, SignedMessage.parseFile(der));
                case OTHER -> problems.add(place.problem("no certificate, revocation list or signed list"));
            }
        } catch (PkiException e) {
            problems.add(place.problem(reason(e)));
        }
    }

    private void addCertificate(Provenance place, Bytes der) {
        try {
            add(place, Certificate.parse(der));
        } catch (PkiException e) {
            unreadable.add(place.problem(reason(e)));
        }
    }

    private void add(Provenance place, Certificate certificate) {
        certificates.computeIfAbsent(certificate, key -> new ArrayList<>()).add(place);
        remark(place, certificate.oddity());
    }

    private void add(Provenance place, RevocationList list) {
        revocationLists.computeIfAbsent(list, key -> new ArrayList<>()).add(place);
        remark(place, list.limitation().map(why -> "revocation list not used: " + why));
    }

    private void remark(Provenance place, Optional<String> remark) {
        remark.ifPresent(text -> remarks.add(place.problem(text)));
    }

    private void addMessage(Provenance place, SignedMessage message) throws PkiException {
        remark(place, message.oddity());
        message.unreadable().forEach(what -> unreadable.add(place.problem(what)));
        message.revocationLists().forEach(list -> add(place, list));
        if (message.isBundle()) {
            message.certificates().forEach(certificate -> add(place, certificate));
            return;
        }
        if (!message.contentType().equals(CertificateList.CONTENT_TYPE)) {
            // What somebody signed for another purpose is not put there for its certificates.
            problems.add(place.problem("signed message that is neither a bundle nor a master list"));
            return;
        }
        CertificateList list = CertificateList.parse(message.content());
        list.unreadable().forEach(what -> unreadable.add(place.problem(what)));
        listed += list.certificates().size();
        lists.add(new UnjudgedList(place, message, list));
    }

    private static String reason(PkiException e) {
        return String.valueOf(e.getMessage());
    }
}

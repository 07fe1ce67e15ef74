package vn.cccd.card.pki;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;

/**
 * A CMS SignedData in its ContentInfo (RFC 5652, 5): what is signed, by whom, and the certificates that came along. Parsing says
 * nothing about the signatures.
 *
 * @param contentType dotted object identifier of the content
 * @param content empty when there is none, as in a bag of certificates (PKCS#7)
 * @param unreadable why certificates, lists or signers were left out
 * @param oddity what was odd about the encoding and let be
 */
public record SignedMessage(
        String contentType,
        Bytes content,
        List<Certificate> certificates,
        List<RevocationList> revocationLists,
        List<MessageSigner> signers,
        List<String> unreadable,
        Optional<String> oddity) {
    private static final String DATA = "1.2.840.113549.1.7.1";
    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final int MOST_SIGNERS = 8;
    private static final int MOST_TRAILING_BYTES = 256;

    public SignedMessage {
        certificates = List.copyOf(certificates);
        revocationLists = List.copyOf(revocationLists);
        signers = List.copyOf(signers);
        unreadable = List.copyOf(unreadable);
    }

    /** Parses a ContentInfo that holds SignedData; bytes after it are an error. */
    public static SignedMessage parse(Bytes bytes) throws PkiException {
        return parse(bytes, 0);
    }

    /** The same for what somebody put into a file: a few bytes after it are an oddity. */
    public static SignedMessage parseFile(Bytes bytes) throws PkiException {
        return parse(bytes, MOST_TRAILING_BYTES);
    }

    private static SignedMessage parse(Bytes bytes, int mostTrailing) throws PkiException {
        byte[] buffer = bytes.toArray();
        Ber info = Ber.first(buffer).expect(Ber.SEQUENCE, "content information");
        int trailing = buffer.length - info.length();
        if (trailing > mostTrailing) {
            throw PkiException.malformed("bytes after the message");
        }
        Ber.Children outer = info.walk();
        if (!outer.next(Ber.OID, "content type").oid().equals(SIGNED_DATA)) {
            throw PkiException.malformed("not a signed message");
        }
        Ber data = outer.next(0xA0, "signed data").inner().expect(Ber.SEQUENCE, "signed data");
        return ofSignedData(
                data.walk(), trailing > 0 ? Optional.of(trailing + " bytes after the message") : Optional.empty());
    }

    private static SignedMessage ofSignedData(Ber.Children parts, Optional<String> oddity) throws PkiException {
        parts.next(Ber.INTEGER, "version");
        parts.next(Ber.SET, "digest algorithms");
        Ber.Children encapsulated = parts.next(Ber.SEQUENCE, "content").walk();
        String contentType = encapsulated.next(Ber.OID, "content type").oid();
        byte[] content = encapsulated.nextIs(0xA0) ? encapsulated.next().inner().octets() : new byte[0];
        List<String> unreadable = new ArrayList<>();
        List<Certificate> certificates =
                parts.nextIs(0xA0) ? read(parts.next(), Certificate::of, "certificate", unreadable) : List.of();
        List<RevocationList> lists =
                parts.nextIs(0xA1) ? read(parts.next(), RevocationList::of, "revocation list", unreadable) : List.of();
        Ber signerBag = parts.next(Ber.SET, "signers");
        List<MessageSigner> signers =
                read(signerBag, signer -> MessageSigner.of(signer, contentType, content), "signer", unreadable);
        if (signers.size() > MOST_SIGNERS) {
            throw new PkiException(PkiException.Reason.TOO_LARGE, "too many signers");
        }
        return new SignedMessage(contentType, Bytes.copyOf(content), certificates, lists, signers, unreadable, oddity);
    }

    /** Whether it is nothing but a bag of certificates and lists (PKCS#7, "certs-only"): no content, and nobody signed. */
    public boolean isBundle() {
        return contentType.equals(DATA) && content.length() == 0 && signers.isEmpty();
    }

    private static <T> List<T> read(Ber bag, Bag.Reading<T> reading, String what, List<String> unreadable) {
        return Bag.read(bag, reading, what, unreadable).stream()
                .map(Bag.Item::value)
                .toList();
    }

    /** Tells what kinds of things are inside, not what they are. */
    @Override
    public String toString() {
        return "SignedMessage[" + contentType + ", " + signers.size() + " signers, " + certificates.size()
                + " certificates]";
    }
}

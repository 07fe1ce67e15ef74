package vn.cccd.card.pki;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;

/** The attributes that a CMS signature covers (RFC 5652, 5.4 and 11). */
final class SignedAttributes {
    private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
    private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    private static final String SIGNING_TIME = "1.2.840.113549.1.9.5";

    private final byte[] asReceived;
    private final byte[] sorted;
    private final List<String> contentTypes = new ArrayList<>();
    private final List<Bytes> messageDigests = new ArrayList<>();
    private final List<Instant> signingTimes = new ArrayList<>();

    private SignedAttributes(Ber set) throws PkiException {
        asReceived = set.encoded();
        // Signed as SET OF, transmitted under [0] IMPLICIT (RFC 5652, 5.4).
        asReceived[0] = Ber.SET;
        List<byte[]> elements = new ArrayList<>();
        for (Ber attribute : set.children()) {
            elements.add(attribute.encoded());
            Ber.Children parts = attribute.expect(Ber.SEQUENCE, "attribute").walk();
            String oid = parts.next(Ber.OID, "attribute's name").oid();
            keep(oid, parts.next(Ber.SET, "attribute's values").children());
        }
        sorted = sort(elements);
    }

    static SignedAttributes of(Ber set) throws PkiException {
        return new SignedAttributes(set);
    }

    private void keep(String oid, List<Ber> values) throws PkiException {
        for (Ber value : values) {
            switch (oid) {
                case CONTENT_TYPE -> contentTypes.add(value.oid());
                case MESSAGE_DIGEST -> messageDigests.add(Bytes.copyOf(value.octets()));
                case SIGNING_TIME -> signingTimes.add(Asn1Time.of(value));
                default -> {
                    // Others restrict nothing that we rely on.
                }
            }
        }
    }

    private static byte[] sort(List<byte[]> elements) {
        elements.sort(Arrays::compareUnsigned);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        elements.forEach(content::writeBytes);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(Ber.SET);
        int length = content.size();
        if (length >= 0x80) {
            int count = length > 0xFFFF ? 3 : length > 0xFF ? 2 : 1;
            whole.write(0x80 | count);
            for (int i = count - 1; i >= 0; i--) {
                whole.write(length >> (8 * i));
            }
        } else {
            whole.write(length);
        }
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }

    /** Whether the two attributes that must be there are there exactly once, and no attribute contradicts itself. */
    boolean complete() {
        return contentTypes.size() == 1 && messageDigests.size() == 1 && signingTimes.size() <= 1;
    }

    Optional<String> contentType() {
        return contentTypes.stream().findFirst();
    }

    Optional<Bytes> messageDigest() {
        return messageDigests.stream().findFirst();
    }

    Optional<Instant> signingTime() {
        return signingTimes.stream().findFirst();
    }

    /** The bytes that were signed if the signer signed what it sent. The caller must not change them. */
    byte[] asReceived() {
        return asReceived;
    }

    /** The DER form of the same attributes. The caller must not change it. */
    byte[] sorted() {
        return sorted;
    }
}

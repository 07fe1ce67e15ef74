package vn.cccd.sim.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import vn.cccd.sim.bytes.Bytes;

/** Distinguished encodings. */
final class Der {
    private Der() {}

    static byte[] array(ASN1Encodable value) {
        return array(value, ASN1Encoding.DER);
    }

    private static byte[] array(ASN1Encodable value, String encoding) {
        try {
            return value.toASN1Primitive().getEncoded(encoding);
        } catch (IOException e) {
            throw new UncheckedIOException("a value of our own making cannot be encoded", e);
        }
    }

    static Bytes bytes(ASN1Encodable value) {
        return Bytes.copyOf(array(value));
    }

    /** By other rules ({@link ASN1Encoding#BER}, {@link ASN1Encoding#DL}) where a document is to break the strict ones. */
    static Bytes bytes(ASN1Encodable value, String encoding) {
        return Bytes.copyOf(array(value, encoding));
    }
}

package vn.cccd.sim.pki;

import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.x509.Certificate;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.chip.crypto.Curve;

/**
 * The key that signs visible codes, and its certificate (Doc 9303-12, 3.1.4). The curve is NIST P-256 by name, so that any library
 * can follow.
 */
public final class BarcodeSigner {
    static final SignatureScheme SCHEME =
            new SignatureScheme.Ecdsa(Curve.NIST_P256, CurveSpelling.NAMED, HashAlgorithm.SHA_256);
    // Leaves 19 bits of 127: five hexadecimal digits are all that a seal of version 3 has room for (Doc 9303-13,
    // 2.2.1).
    static final int SERIAL_SHIFT = 108;

    private static final int COORDINATE = 32;

    private final Certificate certificate;
    private final Signatory signer;

    BarcodeSigner(Certificate certificate, Signatory signer) {
        this.certificate = certificate;
        this.signer = signer;
    }

    /** The certificate in DER. */
    public Bytes certificate() {
        return Der.bytes(certificate);
    }

    /** The certificate's serial number in upper-case hexadecimal digits: a seal names its signer by it (Doc 9303-13, 2.2.1). */
    public String reference() {
        return certificate.getSerialNumber().getValue().toString(16).toUpperCase(Locale.ROOT);
    }

    /** ECDSA with SHA-256: r beside s, 32 bytes each (Doc 9303-13, 2.4). */
    public Bytes sign(Bytes message) {
        List<DataObject> pair = DataObject.parseAll(Bytes.copyOf(signer.sign(message.toArray())))
                .orElseThrow()
                .getFirst()
                .children();
        return Bytes.join(
                Bytes.ofUnsigned(pair.get(0).value().toUnsigned(), COORDINATE),
                Bytes.ofUnsigned(pair.get(1).value().toUnsigned(), COORDINATE));
    }
}

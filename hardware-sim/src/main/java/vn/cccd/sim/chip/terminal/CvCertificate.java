package vn.cccd.sim.chip.terminal;

import java.util.List;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.TerminalSignature;
import vn.cccd.sim.chip.crypto.VerificationKey;

/**
 * A card-verifiable certificate (TR-03110-3, C.1).
 *
 * @param body the signed bytes, {@code 7F4E}, as they came
 * @param signature in the form of the issuer's key
 */
public record CvCertificate(CvStatement statement, Bytes body, Bytes signature) {
    /** A certificate for {@code statement}. */
    public CvCertificate(CvStatement statement, Bytes signature) {
        this(statement, statement.body(), signature);
    }

    /** The whole certificate, {@code 7F21}. */
    public Bytes encoded() {
        return Tlv.of(CvTag.CERTIFICATE, content());
    }

    /** Body and signature: what PSO:Verify Certificate carries. */
    public Bytes content() {
        return Bytes.join(body, Tlv.of(CvTag.SIGNATURE, signature));
    }

    /** Takes a whole certificate or refuses. */
    public static Optional<CvCertificate> parse(Bytes encoded) {
        return DataObject.parseAll(encoded)
                .filter(objects -> objects.size() == 1)
                .flatMap(objects -> DataObject.find(objects, CvTag.CERTIFICATE))
                .flatMap(CvCertificate::parseContent);
    }

    /** Takes body and signature, nothing else. */
    public static Optional<CvCertificate> parseContent(Bytes content) {
        List<DataObject> objects = DataObject.parseAll(content).orElse(List.of());
        if (objects.size() != 2
                || objects.getFirst().tag() != CvTag.BODY
                || objects.getLast().tag() != CvTag.SIGNATURE) {
            return Optional.empty();
        }
        DataObject body = objects.getFirst();
        return CvStatement.parse(body.value())
                .map(statement -> new CvCertificate(
                        statement, body.encoded(), objects.getLast().value()));
    }

    /** Whether {@code issuer} signed it. */
    boolean signedBy(VerificationKey issuer, TerminalSignature with) {
        return with.verifies(issuer, body, signature);
    }

    /** The curve that the certificate itself names. */
    Optional<Curve> curve() {
        return switch (statement.key()) {
            case CertifiedKey.Rsa rsa -> Optional.empty();
            case CertifiedKey.Ec ec -> ec.curve();
        };
    }
}

package vn.cccd.sim.chip.crypto;

import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import vn.cccd.sim.bytes.Bytes;

/** Verification of plain ECDSA signatures under points that anybody may have sent (TR-03111, 4.2.1.2). */
final class EcdsaCheck {
    private EcdsaCheck() {}

    static boolean verifies(VerificationKey.Ec key, Bytes digest, Bytes signature) {
        var parameters = key.curve().parameters();
        int length = (parameters.getN().bitLength() + 7) / 8;
        if (signature.length() != 2 * length || !onCurve(key)) {
            return false;
        }
        var point = parameters.getCurve().decodePoint(key.point().toArray());
        var signer = new ECDSASigner();
        signer.init(false, new ECPublicKeyParameters(point, new ECDomainParameters(parameters)));
        return signer.verifySignature(
                digest.toArray(),
                signature.first(length).toUnsigned(),
                signature.from(length).toUnsigned());
    }

    private static boolean onCurve(VerificationKey.Ec key) {
        int coordinate = key.curve().fieldLength();
        Bytes point = key.point();
        if (point.length() != 1 + 2 * coordinate || point.at(0) != 0x04) {
            return false;
        }
        var x = point.slice(1, 1 + coordinate).toUnsigned();
        var y = point.from(1 + coordinate).toUnsigned();
        var curve = key.curve().parameters().getCurve();
        return curve.isValidFieldElement(x)
                && curve.isValidFieldElement(y)
                && curve.createPoint(x, y).isValid();
    }
}

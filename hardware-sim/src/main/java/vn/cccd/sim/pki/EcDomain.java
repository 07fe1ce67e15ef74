package vn.cccd.sim.pki;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.teletrust.TeleTrusTNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import vn.cccd.sim.chip.crypto.Curve;

/** The domain parameters of a curve with an uncompressed base point, as documents spell them out. */
final class EcDomain {
    private EcDomain() {}

    static X9ECParameters of(Curve curve) {
        return isBrainpool(curve)
                ? TeleTrusTNamedCurves.getByName(curve.standardName())
                : SECNamedCurves.getByName(curve.standardName());
    }

    static ASN1ObjectIdentifier identifier(Curve curve) {
        return isBrainpool(curve)
                ? TeleTrusTNamedCurves.getOID(curve.standardName())
                : SECNamedCurves.getOID(curve.standardName());
    }

    private static boolean isBrainpool(Curve curve) {
        return curve.standardName().startsWith("brainpool");
    }
}

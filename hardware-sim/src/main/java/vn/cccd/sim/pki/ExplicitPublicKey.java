package vn.cccd.sim.pki;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.DomainParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.crypto.AgreementKey;
import vn.cccd.sim.chip.crypto.DhGroup;
import vn.cccd.sim.chip.crypto.DhKey;
import vn.cccd.sim.chip.crypto.EcKey;

/**
 * The public half of a key with its curve or group spelled out, never named.
 *
 * <p>Real documents do so (Doc 9303-12, 4.4 demands it), and readers that know curves by name only must fail here as they do there.
 */
public final class ExplicitPublicKey {
    private ExplicitPublicKey() {}

    /** A DER SubjectPublicKeyInfo: RFC 5480, 2 with parameters of X9.62, or RFC 3279, 2.3.3 with those of X9.42. */
    public static Bytes of(AgreementKey key) {
        return switch (key) {
            case EcKey onCurve -> Der.bytes(EcPublicKey.structure(onCurve, CurveSpelling.EXPLICIT));
            case DhKey number -> Der.bytes(structure(number));
        };
    }

    private static SubjectPublicKeyInfo structure(DhKey key) {
        DhGroup group = key.group();
        var parameters = new DomainParameters(group.prime(), group.generator(), group.order(), null, null);
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.dhpublicnumber, parameters),
                Der.array(new ASN1Integer(key.publicNumber().toUnsigned())));
    }
}

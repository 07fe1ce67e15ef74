package vn.cccd.sim.pki;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECPoint;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.EcKey;

/** The public half of an elliptic-curve key, its curve spelled rightly or not (RFC 3279, 2.3.5; ANSI X9.62). */
final class EcPublicKey {
    private static final int BASE = 3;
    private static final int ORDER = 4;
    private static final int COFACTOR = 5;

    private EcPublicKey() {}

    static SubjectPublicKeyInfo structure(EcKey key, CurveSpelling spelling) {
        byte[] point = spelling == CurveSpelling.OTHER_GENERATOR
                ? domain(key.curve(), spelling).getG().multiply(key.secret()).getEncoded(false)
                : key.publicPoint().toArray();
        var algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, parameters(key.curve(), spelling));
        return new SubjectPublicKeyInfo(algorithm, point);
    }

    /** The group in which the key signs. */
    static ECDomainParameters domain(Curve curve, CurveSpelling spelling) {
        X9ECParameters usual = EcDomain.of(curve);
        return spelling == CurveSpelling.OTHER_GENERATOR
                ? new ECDomainParameters(usual.getCurve(), otherGenerator(usual), usual.getN(), usual.getH())
                : new ECDomainParameters(usual);
    }

    private static ECPoint otherGenerator(X9ECParameters usual) {
        return usual.getG().twice().normalize();
    }

    private static ASN1Primitive parameters(Curve curve, CurveSpelling spelling) {
        X9ECParameters usual = EcDomain.of(curve);
        return switch (spelling) {
            case EXPLICIT -> usual.toASN1Primitive();
            case NAMED -> EcDomain.identifier(curve);
            case WITHOUT_COFACTOR -> without(usual, COFACTOR);
            case COMPRESSED_GENERATOR ->
                replaced(usual, BASE, new DEROctetString(usual.getG().getEncoded(true)));
            case OTHER_GENERATOR ->
                replaced(usual, BASE, new DEROctetString(otherGenerator(usual).getEncoded(false)));
            case BAD_GENERATOR -> replaced(usual, BASE, offTheCurve(usual));
            case WRONG_ORDER ->
                replaced(usual, ORDER, new ASN1Integer(usual.getN().subtract(BigInteger.TWO)));
        };
    }

    private static ASN1OctetString offTheCurve(X9ECParameters usual) {
        byte[] base = usual.getG().getEncoded(false);
        base[base.length - 1] ^= 1;
        return new DEROctetString(base);
    }

    private static ASN1Primitive replaced(X9ECParameters usual, int position, ASN1Encodable value) {
        ASN1Encodable[] parts = parts(usual);
        parts[position] = value;
        return new DERSequence(parts);
    }

    private static ASN1Primitive without(X9ECParameters usual, int position) {
        var kept = new ASN1EncodableVector();
        ASN1Encodable[] parts = parts(usual);
        for (int i = 0; i < parts.length; i++) {
            if (i != position) {
                kept.add(parts[i]);
            }
        }
        return new DERSequence(kept);
    }

    private static ASN1Encodable[] parts(X9ECParameters usual) {
        return ASN1Sequence.getInstance(usual.toASN1Primitive()).toArray();
    }
}

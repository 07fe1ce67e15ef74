package vn.cccd.sim.chip.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import vn.cccd.sim.bytes.Bytes;

/** An EC private key with its curve named, as other programs read it (RFC 5208, 5; RFC 5915, 3). */
final class EcPrivateKeyStructure {
    private EcPrivateKeyStructure() {}

    static Bytes of(EcKey key) {
        var curve = ECNamedCurveTable.getOID(key.curve().standardName());
        int bits = key.curve().parameters().getN().bitLength();
        var algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve);
        var point = new DERBitString(key.publicPoint().toArray());
        try {
            var structure = new PrivateKeyInfo(algorithm, new ECPrivateKey(bits, key.secret(), point, curve));
            return Bytes.copyOf(structure.getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new UncheckedIOException("a key of our own making cannot be encoded", e);
        }
    }
}

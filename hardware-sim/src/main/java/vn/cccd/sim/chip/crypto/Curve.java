package vn.cccd.sim.chip.crypto;

import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.teletrust.TeleTrusTNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import vn.cccd.sim.bytes.Bytes;

/** The standardised elliptic curves of Doc 9303-11, 9.5.1. */
public enum Curve implements DomainParameters {
    NIST_P192(8, "secp192r1", 24),
    BRAINPOOL_P192R1(9, "brainpoolP192r1", 24),
    NIST_P224(10, "secp224r1", 28),
    BRAINPOOL_P224R1(11, "brainpoolP224r1", 28),
    NIST_P256(12, "secp256r1", 32),
    BRAINPOOL_P256R1(13, "brainpoolP256r1", 32),
    BRAINPOOL_P320R1(14, "brainpoolP320r1", 40),
    NIST_P384(15, "secp384r1", 48),
    BRAINPOOL_P384R1(16, "brainpoolP384r1", 48),
    BRAINPOOL_P512R1(17, "brainpoolP512r1", 64),
    NIST_P521(18, "secp521r1", 66);

    private final int parameterId;
    private final String standardName;
    private final int fieldLength;

    Curve(int parameterId, String standardName, int fieldLength) {
        this.parameterId = parameterId;
        this.standardName = standardName;
        this.fieldLength = fieldLength;
    }

    @Override
    public int parameterId() {
        return parameterId;
    }

    @Override
    public String standardName() {
        return standardName;
    }

    @Override
    public int fieldLength() {
        return fieldLength;
    }

    /** The x coordinate. */
    @Override
    public Bytes compressed(Bytes point) {
        return point.slice(1, 1 + fieldLength);
    }

    /** The domain parameters; looked up on use, for building their tables takes time. */
    X9ECParameters parameters() {
        X9ECParameters tuned = CustomNamedCurves.getByName(standardName);
        if (tuned != null) {
            return tuned;
        }
        return standardName.startsWith("brainpool")
                ? TeleTrusTNamedCurves.getByName(standardName)
                : SECNamedCurves.getByName(standardName);
    }
}

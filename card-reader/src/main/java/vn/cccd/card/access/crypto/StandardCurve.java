package vn.cccd.card.access.crypto;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.anssi.ANSSINamedCurves;
import org.bouncycastle.asn1.teletrust.TeleTrusTNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;

/**
 * The curves that chips use: those that have a number (Doc 9303-11, 9.5.1), and some more that a chip's own key may be on. All have a
 * prime order, so that every point but infinity generates the group.
 */
public enum StandardCurve {
    SECP192R1("secp192r1", 8, 192, "1.2.840.10045.3.1.1"),
    BRAINPOOL_P192R1("brainpoolP192r1", 9, 192, "1.3.36.3.3.2.8.1.1.3"),
    SECP224R1("secp224r1", 10, 224, "1.3.132.0.33"),
    BRAINPOOL_P224R1("brainpoolP224r1", 11, 224, "1.3.36.3.3.2.8.1.1.5"),
    SECP256R1("secp256r1", 12, 256, "1.2.840.10045.3.1.7"),
    BRAINPOOL_P256R1("brainpoolP256r1", 13, 256, "1.3.36.3.3.2.8.1.1.7"),
    BRAINPOOL_P320R1("brainpoolP320r1", 14, 320, "1.3.36.3.3.2.8.1.1.9"),
    SECP384R1("secp384r1", 15, 384, "1.3.132.0.34"),
    BRAINPOOL_P384R1("brainpoolP384r1", 16, 384, "1.3.36.3.3.2.8.1.1.11"),
    BRAINPOOL_P512R1("brainpoolP512r1", 17, 512, "1.3.36.3.3.2.8.1.1.13"),
    SECP521R1("secp521r1", 18, 521, "1.3.132.0.35"),
    SECP256K1("secp256k1", -1, 256, "1.3.132.0.10"),
    FRP256V1("FRP256v1", -1, 256, "1.2.250.1.223.101.256.1");

    private final String standardName;
    private final int number;
    private final int bits;
    private final String oid;

    StandardCurve(String standardName, int number, int bits, String oid) {
        this.standardName = standardName;
        this.number = number;
        this.bits = bits;
        this.oid = oid;
    }

    static Optional<StandardCurve> numbered(int number) {
        return Arrays.stream(values())
                .filter(c -> number >= 0 && c.number == number)
                .findFirst();
    }

    static Optional<StandardCurve> named(String oid) {
        return Arrays.stream(values()).filter(c -> c.oid.equals(oid)).findFirst();
    }

    int bits() {
        return bits;
    }

    /** Builds tables where the library has any; callers keep the result. */
    X9ECParameters numbers() {
        return switch (this) {
            case FRP256V1 -> ANSSINamedCurves.getByName(standardName);
            case SECP192R1, SECP224R1, SECP256R1, SECP384R1, SECP521R1, SECP256K1 ->
                CustomNamedCurves.getByName(standardName);
            case BRAINPOOL_P192R1,
                    BRAINPOOL_P224R1,
                    BRAINPOOL_P256R1,
                    BRAINPOOL_P320R1,
                    BRAINPOOL_P384R1,
                    BRAINPOOL_P512R1 -> TeleTrusTNamedCurves.getByName(standardName);
        };
    }
}

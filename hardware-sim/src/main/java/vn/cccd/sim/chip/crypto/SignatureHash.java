package vn.cccd.sim.chip.crypto;

import vn.cccd.sim.bytes.Bytes;

/** The hash of an Active Authentication signature. */
public enum SignatureHash {
    SHA_1(1, "SHA-1"),
    SHA_224(2, "SHA-224"),
    SHA_256(3, "SHA-256"),
    SHA_384(4, "SHA-384"),
    SHA_512(5, "SHA-512");

    private final int number;
    private final String algorithm;

    SignatureHash(int number, String algorithm) {
        this.number = number;
        this.algorithm = algorithm;
    }

    /** {@code ecdsa-plain-SHA…} of TR-03111, 5.2.1.1, for the ActiveAuthenticationInfo in DG14. */
    public String plainEcdsaOid() {
        return "0.4.0.127.0.7.1.1.4.1." + number;
    }

    /** The longest hash that is not longer than the key (Doc 9303-11, 6.1.2.3). */
    public static SignatureHash suiting(Curve curve) {
        int bits = 8 * curve.fieldLength();
        if (bits >= 512) {
            return SHA_512;
        }
        if (bits >= 384) {
            return SHA_384;
        }
        if (bits >= 256) {
            return SHA_256;
        }
        return bits >= 224 ? SHA_224 : SHA_1;
    }

    Bytes digest(Bytes message) {
        return Digests.digest(algorithm, message);
    }
}

package vn.cccd.sim.chip.crypto;

import vn.cccd.sim.bytes.Bytes;

/** The hash of a signature. */
public enum SignatureHash {
    SHA_1(1, 20),
    SHA_224(2, 28),
    SHA_256(3, 32),
    SHA_384(4, 48),
    SHA_512(5, 64);

    private final int number;
    private final int length;

    SignatureHash(int number, int length) {
        this.number = number;
        this.length = length;
    }

    /** As the identifiers of TR-03111, 5.2.1.1 count them. */
    int number() {
        return number;
    }

    /** In bytes. */
    int length() {
        return length;
    }

    /** The object identifier in DER (RFC 8017, B.1). */
    Bytes identifier() {
        return switch (this) {
            case SHA_1 -> Bytes.fromHex("06052b0e03021a");
            case SHA_224 -> Bytes.fromHex("0609608648016503040204");
            case SHA_256 -> Bytes.fromHex("0609608648016503040201");
            case SHA_384 -> Bytes.fromHex("0609608648016503040202");
            case SHA_512 -> Bytes.fromHex("0609608648016503040203");
        };
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
        return Digests.digest(algorithm(), message);
    }

    private String algorithm() {
        return "SHA-" + (this == SHA_1 ? 1 : 8 * length);
    }
}

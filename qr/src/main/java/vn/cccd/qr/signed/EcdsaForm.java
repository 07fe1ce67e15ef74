package vn.cccd.qr.signed;

import java.math.BigInteger;
import java.util.Arrays;

/** The form of an ECDSA signature outside of certificates: r and s, each as long as the order of the curve, one after the other. */
final class EcdsaForm {
    private static final int DER_SEQUENCE = 0x30;
    private static final int DER_INTEGER = 0x02;

    private EcdsaForm() {}

    /** Refuses what no honest signer makes, each with its name. Zeroes are the "psychic" signature (CVE-2022-21449). */
    static void check(byte[] signature, BigInteger order) throws RefusedException {
        int length = (order.bitLength() + 7) / 8;
        if (signature.length != 2 * length) {
            throw new RefusedException(isDer(signature) ? Refusal.SIGNATURE_IS_DER : Refusal.SIGNATURE_LENGTH);
        }
        BigInteger r = r(signature);
        BigInteger s = s(signature);
        if (r.signum() == 0 || s.signum() == 0) {
            throw new RefusedException(Refusal.SIGNATURE_ZERO);
        }
        if (r.compareTo(order) >= 0 || s.compareTo(order) >= 0) {
            throw new RefusedException(Refusal.SIGNATURE_OUT_OF_RANGE);
        }
    }

    static BigInteger r(byte[] signature) {
        return new BigInteger(1, Arrays.copyOf(signature, signature.length / 2));
    }

    static BigInteger s(byte[] signature) {
        return new BigInteger(1, Arrays.copyOfRange(signature, signature.length / 2, signature.length));
    }

    private static boolean isDer(byte[] signature) {
        return signature.length > 6
                && signature[0] == DER_SEQUENCE
                && (signature[2] == DER_INTEGER || signature[3] == DER_INTEGER);
    }
}

package vn.cccd.card.terminal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA1Digest;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.CheckDigit;

/** By what a terminal's signature is bound to one chip and one session (TR-03110-1, 3.5.1). Personal data, so never in {@code toString}. */
public record ChipIdentity(Bytes value) {
    private static final int NUMBER_LENGTH = 9;
    private static final String ARC = "0.4.0.127.0.7.2.2.";

    /** After BAC: the document number with its check digit, as the machine-readable zone has it. */
    public static ChipIdentity afterBac(String documentNumber) {
        String number = documentNumber + "<".repeat(Math.max(0, NUMBER_LENGTH - documentNumber.length()));
        return new ChipIdentity(Bytes.copyOf((number + CheckDigit.of(number)).getBytes(StandardCharsets.ISO_8859_1)));
    }

    /**
     * After PACE: the chip's public key of that agreement.
     *
     * @param protocol of PACE, in dotted form
     */
    public static ChipIdentity afterPace(String protocol, Bytes chipKey) {
        return new ChipIdentity(compressed(protocol, chipKey));
    }

    /**
     * A public key in short (TR-03110-3, A.2.2.3): the abscissa of a point, or the SHA-1 digest of a number.
     *
     * @param protocol of PACE or of Chip Authentication
     */
    static Bytes compressed(String protocol, Bytes publicKey) {
        if (onCurve(protocol)) {
            return publicKey.slice(1, 1 + publicKey.length() / 2);
        }
        byte[] number = new BigInteger(1, publicKey.toArray()).toByteArray();
        int sign = number.length > 1 && number[0] == 0 ? 1 : 0;
        SHA1Digest digest = new SHA1Digest();
        digest.update(number, sign, number.length - sign);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return Bytes.copyOf(result);
    }

    /** PACE has its odd families on numbers (1, 3), as Chip Authentication has its first; the others are on curves. */
    private static boolean onCurve(String protocol) {
        boolean numbers = protocol.startsWith(ARC + "3.1.")
                || protocol.startsWith(ARC + "4.1.")
                || protocol.startsWith(ARC + "4.3.");
        return !numbers;
    }

    @Override
    public String toString() {
        return "ChipIdentity[…]";
    }
}

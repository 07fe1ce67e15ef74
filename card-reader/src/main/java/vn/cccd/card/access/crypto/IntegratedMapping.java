package vn.cccd.card.access.crypto;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;

/** The pseudo-random number that the nonces of chip and terminal become in the integrated mapping (Doc 9303-11, 4.4.3.3.2). */
public final class IntegratedMapping {
    private static final String NEXT_128 = "a668892a7c41e3ca739f40b057d85904";
    private static final String PART_128 = "a4e136ac725f738b01c1f60217c188ad";
    private static final String NEXT_256 = "d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676";
    private static final String PART_256 = "54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517";

    /** So many bits more than the prime has leave no bias. */
    private static final int SURPLUS = 64;

    private IntegratedMapping() {}

    /** The bytes of the chip's nonce, which go with the key: 16, or 32 for the longer keys. */
    public static int nonceLength(SessionCipher cipher) {
        return cipher.keyLength() > 16 ? 32 : 16;
    }

    /**
     * The number below {@code prime}.
     *
     * @param chipNonce of {@link #nonceLength}
     * @param terminalNonce as long as a key
     */
    public static BigInteger number(SessionCipher cipher, byte[] chipNonce, byte[] terminalNonce, BigInteger prime) {
        boolean wide = chipNonce.length > 16;
        byte[] next = HexFormat.of().parseHex(wide ? NEXT_256 : NEXT_128);
        byte[] part = HexFormat.of().parseHex(wide ? PART_256 : PART_128);
        byte[] key = encrypted(cipher, terminalNonce, chipNonce);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        while (8 * whole.size() < prime.bitLength() + SURPLUS) {
            whole.writeBytes(encrypted(cipher, key, part));
            key = encrypted(cipher, key, next);
        }
        return new BigInteger(1, whole.toByteArray()).mod(prime);
    }

    private static byte[] encrypted(SessionCipher cipher, byte[] key, byte[] blocks) {
        return new Cbc(cipher, Arrays.copyOf(key, cipher.keyLength())).encrypt(blocks);
    }
}

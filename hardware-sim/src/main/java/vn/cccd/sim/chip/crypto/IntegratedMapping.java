package vn.cccd.sim.chip.crypto;

import java.math.BigInteger;
import vn.cccd.sim.bytes.Bytes;

/** The pseudo-random function of the integrated mapping: two nonces become a number below a prime (Doc 9303-11, 4.4.3.3.2). */
final class IntegratedMapping {
    private static final Bytes NEXT_128 = Bytes.fromHex("a668892a7c41e3ca739f40b057d85904");
    private static final Bytes OUTPUT_128 = Bytes.fromHex("a4e136ac725f738b01c1f60217c188ad");
    private static final Bytes NEXT_256 =
            Bytes.fromHex("d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676");
    private static final Bytes OUTPUT_256 =
            Bytes.fromHex("54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517");

    /** So many bits more than the prime has leave no bias worth speaking of. */
    private static final int SURPLUS_BITS = 64;

    private final SecureMessagingCipher cipher;
    private final BlockCipherSuite suite;

    IntegratedMapping(SecureMessagingCipher cipher) {
        this.cipher = cipher;
        this.suite = new BlockCipherSuite(cipher);
    }

    /**
     * The number for {@code chipNonce} and {@code terminalNonce}.
     *
     * @param chipNonce as long as {@link SecureMessagingCipher#nonceLength}
     * @param terminalNonce as long as the cipher's key
     */
    BigInteger number(Bytes chipNonce, Bytes terminalNonce, BigInteger prime) {
        int outputLength = chipNonce.length();
        int rounds = -Math.floorDiv(-(prime.bitLength() + SURPLUS_BITS), 8 * outputLength);
        Bytes next = outputLength == NEXT_128.length() ? NEXT_128 : NEXT_256;
        Bytes constant = outputLength == OUTPUT_128.length() ? OUTPUT_128 : OUTPUT_256;
        Bytes key = encrypt(terminalNonce, chipNonce);
        Bytes output = Bytes.empty();
        for (int round = 0; round < rounds; round++) {
            output = Bytes.join(output, encrypt(key, constant));
            key = encrypt(key, next);
        }
        return output.toUnsigned().mod(prime);
    }

    private Bytes encrypt(Bytes key, Bytes data) {
        return suite.cbc(true, key.first(cipher.keyLength()), Bytes.copyOf(new byte[suite.blockLength()]), data);
    }
}

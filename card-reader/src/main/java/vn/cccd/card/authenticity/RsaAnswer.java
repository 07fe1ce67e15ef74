package vn.cccd.card.authenticity;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import vn.cccd.card.bytes.Bytes;

/**
 * RSA as Active Authentication uses it (Doc 9303-11, 6.1.2.2): ISO/IEC 9796-2, digital signature scheme 1, with partial recovery.
 * The chip's own random part is recovered from the signature, the challenge is what both know.
 */
final class RsaAnswer implements ActiveAuthenticationKey {
    private static final int SHORTEST = 512;
    private static final int LONGEST = 4_096;
    private static final int PARTIAL_RECOVERY = 0x6A;
    private static final int IMPLICIT_TRAILER = 0xBC;
    private static final int EXPLICIT_TRAILER = 0xCC;

    private final BigInteger modulus;
    private final BigInteger exponent;

    private RsaAnswer(BigInteger modulus, BigInteger exponent) {
        this.modulus = modulus;
        this.exponent = exponent;
    }

    static Optional<ActiveAuthenticationKey> of(RSAPublicKey key) {
        BigInteger modulus = key.getModulus();
        BigInteger exponent = key.getPublicExponent();
        boolean usable = modulus.signum() > 0
                && modulus.testBit(0)
                && modulus.bitLength() >= SHORTEST
                && modulus.bitLength() <= LONGEST
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.TWO) > 0
                && exponent.bitLength() <= 64;
        return usable ? Optional.of(new RsaAnswer(modulus, exponent)) : Optional.empty();
    }

    @Override
    public int signatureLength() {
        return (modulus.bitLength() + 7) / 8;
    }

    @Override
    public String description() {
        return "RSA, " + modulus.bitLength() + " bits";
    }

    @Override
    public boolean verify(Bytes challenge, Bytes signature) {
        BigInteger value = new BigInteger(1, signature.toArray());
        if (signature.length() != signatureLength() || value.compareTo(modulus) >= 0) {
            return false;
        }
        BigInteger opened = value.modPow(exponent, modulus);
        // The signer may have sent the smaller one of the two square-root-like twins (ISO/IEC 9796-2, B.6).
        return opens(challenge, block(opened)) || opens(challenge, block(modulus.subtract(opened)));
    }

    private Bytes block(BigInteger value) {
        byte[] fixed = new byte[signatureLength()];
        byte[] bytes = value.toByteArray();
        int count = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - count, fixed, fixed.length - count, count);
        return Bytes.copyOf(fixed);
    }

    /** {@code 6A || recovered part || hash || trailer}; the rest of the message must be the challenge, all of it. */
    private static boolean opens(Bytes challenge, Bytes block) {
        Optional<Trailer> trailer = Trailer.of(block);
        if (trailer.isEmpty() || block.at(0) != PARTIAL_RECOVERY) {
            return false;
        }
        int hashEnd = block.length() - trailer.get().length();
        byte[] probe = EcdsaAnswer.digest(trailer.get().hash(), Bytes.empty());
        int hashStart = hashEnd - probe.length;
        if (hashStart < 1) {
            return false;
        }
        byte[] expected = EcdsaAnswer.digest(trailer.get().hash(), block.slice(1, hashStart), challenge);
        return MessageDigest.isEqual(expected, block.slice(hashStart, hashEnd).toArray());
    }

    /** The end of the block, which names the hash (ISO/IEC 10118-3 numbers). */
    private record Trailer(int length, String hash) {
        static Optional<Trailer> of(Bytes block) {
            int last = block.at(block.length() - 1);
            if (last == IMPLICIT_TRAILER) {
                return Optional.of(new Trailer(1, "SHA-1"));
            }
            if (last != EXPLICIT_TRAILER) {
                return Optional.empty();
            }
            return switch (block.at(block.length() - 2)) {
                case 0x33 -> Optional.of(new Trailer(2, "SHA-1"));
                case 0x34 -> Optional.of(new Trailer(2, "SHA-256"));
                case 0x35 -> Optional.of(new Trailer(2, "SHA-512"));
                case 0x36 -> Optional.of(new Trailer(2, "SHA-384"));
                case 0x38 -> Optional.of(new Trailer(2, "SHA-224"));
                default -> Optional.empty();
            };
        }
    }
}

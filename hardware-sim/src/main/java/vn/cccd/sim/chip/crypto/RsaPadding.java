package vn.cccd.sim.chip.crypto;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/** The two ways to fill an RSA block with a hash, each with its reverse (RFC 8017, 9). The salt is as long as the hash. */
enum RsaPadding {
    V1_5,
    PSS;

    private static final int LAST_BYTE = 0xBC;
    private static final int PREFIX_LENGTH = 8;

    /**
     * A block smaller than any modulus of this length.
     *
     * @param bits of the modulus, a multiple of 8
     * @param salt for PSS, as long as the hash
     */
    Bytes block(Bytes digest, SignatureHash hash, int bits, Bytes salt) {
        return switch (this) {
            case V1_5 -> v15(digest, hash, bits / 8);
            case PSS -> pss(digest, hash, bits, salt);
        };
    }

    /** Whether {@code block} holds {@code digest}. */
    boolean holds(Bytes block, Bytes digest, SignatureHash hash, int bits) {
        return switch (this) {
            case V1_5 -> block.length() >= shortestV15(hash) && block.equals(v15(digest, hash, block.length()));
            case PSS ->
                salt(block, hash, bits)
                        .filter(salt -> block.equals(pss(digest, hash, bits, salt)))
                        .isPresent();
        };
    }

    private static int shortestV15(SignatureHash hash) {
        return 11 + hash.length() + 19;
    }

    private static Bytes v15(Bytes digest, SignatureHash hash, int length) {
        Bytes statement = Der.sequence(Der.sequence(hash.identifier(), Bytes.of(0x05, 0x00)), octets(digest));
        Bytes filling = repeated(0xFF, length - 3 - statement.length());
        return Bytes.join(Bytes.of(0, 1), filling, Bytes.of(0), statement);
    }

    private static Bytes octets(Bytes content) {
        return Tlv.of(0x04, content);
    }

    private static Bytes pss(Bytes digest, SignatureHash hash, int bits, Bytes salt) {
        int length = bits / 8;
        Bytes seed = hash.digest(Bytes.join(repeated(0, PREFIX_LENGTH), digest, salt));
        int room = length - hash.length() - 1;
        Bytes data = Bytes.join(repeated(0, room - salt.length() - 1), Bytes.of(1), salt);
        Bytes masked = withoutTopBit(exclusiveOr(data, mask(seed, hash, room)));
        return Bytes.join(masked, seed, Bytes.of(LAST_BYTE));
    }

    /** What a block was salted with, if it looks like one. */
    private static Optional<Bytes> salt(Bytes block, SignatureHash hash, int bits) {
        int room = block.length() - hash.length() - 1;
        if (block.length() != bits / 8 || room < hash.length() + 1) {
            return Optional.empty();
        }
        Bytes seed = block.slice(room, room + hash.length());
        return Optional.of(
                exclusiveOr(block.first(room), mask(seed, hash, room)).from(room - hash.length()));
    }

    /** MGF1 (RFC 8017, B.2.1). */
    private static Bytes mask(Bytes seed, SignatureHash hash, int length) {
        Bytes mask = Bytes.empty();
        for (int counter = 0; mask.length() < length; counter++) {
            mask = Bytes.join(mask, hash.digest(Bytes.join(seed, Bytes.ofUnsigned(BigInteger.valueOf(counter), 4))));
        }
        return mask.first(length);
    }

    /** The modulus has a whole number of bytes, the block one bit less. */
    private static Bytes withoutTopBit(Bytes bytes) {
        return Bytes.join(Bytes.of(bytes.at(0) & 0x7F), bytes.from(1));
    }

    private static Bytes exclusiveOr(Bytes one, Bytes other) {
        return Bytes.ofUnsigned(one.toUnsigned().xor(other.toUnsigned()), one.length());
    }

    private static Bytes repeated(int value, int times) {
        var bytes = new byte[times];
        Arrays.fill(bytes, (byte) value);
        return Bytes.copyOf(bytes);
    }
}

package vn.cccd.sim.pki;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.DigestInfo;
import vn.cccd.sim.bytes.Bytes;

/** What an RSA key signs instead of the message itself (RFC 8017, 9). All lengths are whole bytes of the modulus. */
final class RsaEncoding {
    private static final Bytes EIGHT_ZEROS = Bytes.copyOf(new byte[8]);

    private RsaEncoding() {}

    /** EMSA-PKCS1-v1_5: {@code 00 01 FF … FF 00} and the DER DigestInfo (RFC 8017, 9.2). */
    static Bytes pkcs1(Bytes message, HashAlgorithm hash, int length) {
        var digest = new DigestInfo(hash.structureWithNull(), hash.of(message).toArray());
        Bytes named = Der.bytes(digest);
        var filling = new byte[length - named.length() - 3];
        Arrays.fill(filling, (byte) 0xFF);
        return Bytes.join(Bytes.of(0, 1), Bytes.copyOf(filling), Bytes.of(0), named);
    }

    /** EMSA-PSS; the salt, as long as the hash, is the message's hash and no chance (RFC 8017, 9.1.1). */
    static Bytes pss(Bytes message, HashAlgorithm hash, int length) {
        Bytes digest = hash.of(message);
        Bytes salt = hash.of(digest);
        Bytes seal = hash.of(Bytes.join(EIGHT_ZEROS, digest, salt));
        var zeros = new byte[length - salt.length() - seal.length() - 2];
        byte[] block = Bytes.join(Bytes.copyOf(zeros), Bytes.of(1), salt).toArray();
        byte[] mask = mask(seal, hash, block.length);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= mask[i];
        }
        // One bit less than the modulus has, so that the number is the smaller one.
        block[0] &= 0x7F;
        return Bytes.join(Bytes.copyOf(block), seal, Bytes.of(0xBC));
    }

    /** MGF1 (RFC 8017, B.2.1). */
    private static byte[] mask(Bytes seed, HashAlgorithm hash, int length) {
        Bytes collected = Bytes.empty();
        for (int counter = 0; collected.length() < length; counter++) {
            Bytes number = Bytes.copyOf(ByteBuffer.allocate(4).putInt(counter).array());
            collected = Bytes.join(collected, hash.of(Bytes.join(seed, number)));
        }
        return collected.first(length).toArray();
    }
}

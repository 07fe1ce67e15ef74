package vn.cccd.sim.chip.crypto;

import java.security.SecureRandom;
import vn.cccd.sim.bytes.Bytes;

/**
 * ISO/IEC 9796-2, digital signature scheme 1: RSA with partial recovery of the message, as RSA keys sign for Active Authentication (Doc
 * 9303-11, 6.1.2.2). What is recovered is a nonce of the chip that fills the block; the terminal's challenge is not.
 */
public final class RecoverableSignature {
    /** Two bits say that a part of the message is recovered, one that it is only a part, and no padding follows. */
    private static final Bytes HEADER = Bytes.of(0x6A);

    private RecoverableSignature() {}

    /** The signature over a fresh nonce and {@code challenge}, as long as the modulus. */
    public static Bytes of(RsaKey key, SignatureHash hash, Bytes challenge, SecureRandom random) {
        Bytes trailer = trailer(hash);
        var nonce = new byte[key.length() - HEADER.length() - hash.length() - trailer.length()];
        random.nextBytes(nonce);
        Bytes recoverable = Bytes.copyOf(nonce);
        Bytes digest = hash.digest(Bytes.join(recoverable, challenge));
        return key.raise(Bytes.join(HEADER, recoverable, digest, trailer));
    }

    /** SHA-1 goes without saying; other hashes are named by their number in ISO/IEC 10118-3. */
    private static Bytes trailer(SignatureHash hash) {
        return switch (hash) {
            case SHA_1 -> Bytes.of(0xBC);
            case SHA_224 -> Bytes.of(0x38, 0xCC);
            case SHA_256 -> Bytes.of(0x34, 0xCC);
            case SHA_384 -> Bytes.of(0x36, 0xCC);
            case SHA_512 -> Bytes.of(0x35, 0xCC);
        };
    }
}

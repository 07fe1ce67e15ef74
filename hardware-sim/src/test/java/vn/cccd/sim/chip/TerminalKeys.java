package vn.cccd.sim.chip;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/** A terminal's pair of keys: the ciphers of the Java platform with checksums written out here, nothing of the chip's arithmetic. */
final class TerminalKeys {
    private final SecureMessagingCipher cipher;
    private final Bytes encryptionKey;
    private final Bytes checksumKey;

    private TerminalKeys(SecureMessagingCipher cipher, Bytes encryptionKey, Bytes checksumKey) {
        this.cipher = cipher;
        this.encryptionKey = encryptionKey;
        this.checksumKey = checksumKey;
    }

    static TerminalKeys derive(SecureMessagingCipher cipher, Bytes sharedSecret) {
        return new TerminalKeys(cipher, key(cipher, sharedSecret, 1), key(cipher, sharedSecret, 2));
    }

    /** Decrypts a nonce of PACE under a key made of the password. */
    static Bytes decryptNonce(SecureMessagingCipher cipher, Bytes password, Bytes encrypted) {
        return cbc(cipher, Cipher.DECRYPT_MODE, key(cipher, password, 3), zeros(blockLength(cipher)), encrypted);
    }

    /** The password that the fields of the machine readable zone make, for PACE; half of it is the seed of BAC. */
    static Bytes zonePassword(MrzKey key) {
        return digest("SHA-1", Bytes.copyOf(key.seed().getBytes(StandardCharsets.US_ASCII)));
    }

    static Bytes numberPassword(String can) {
        return Bytes.copyOf(can.getBytes(StandardCharsets.US_ASCII));
    }

    static int keyLength(SecureMessagingCipher cipher) {
        return switch (cipher) {
            case TRIPLE_DES, AES_128 -> 16;
            case AES_192 -> 24;
            case AES_256 -> 32;
        };
    }

    /** CBC under an initial vector of zeros. */
    static Bytes encrypt(SecureMessagingCipher cipher, Bytes key, Bytes blocks) {
        return cbc(cipher, Cipher.ENCRYPT_MODE, key, zeros(blockLength(cipher)), blocks);
    }

    int blockLength() {
        return blockLength(cipher);
    }

    Bytes encrypt(Bytes counter, Bytes blocks) {
        return cbc(cipher, Cipher.ENCRYPT_MODE, encryptionKey, initialVector(counter), blocks);
    }

    Bytes decrypt(Bytes counter, Bytes blocks) {
        return cbc(cipher, Cipher.DECRYPT_MODE, encryptionKey, initialVector(counter), blocks);
    }

    Bytes pad(Bytes data) {
        return pad(data, blockLength());
    }

    /** Over a secured message, which is filled to whole blocks first. */
    Bytes messageChecksum(Bytes message) {
        return cipher == SecureMessagingCipher.TRIPLE_DES ? retailChecksum(pad(message)) : cmac(pad(message));
    }

    /** Over an authentication token. */
    Bytes checksum(Bytes message) {
        return cipher == SecureMessagingCipher.TRIPLE_DES ? retailChecksum(pad(message)) : cmac(message);
    }

    static Bytes withoutPadding(Bytes padded) {
        int end = padded.length() - 1;
        while (padded.at(end) != 0x80) {
            end--;
        }
        return padded.first(end);
    }

    private Bytes initialVector(Bytes counter) {
        return cipher == SecureMessagingCipher.TRIPLE_DES ? zeros(8) : encrypt(cipher, encryptionKey, counter);
    }

    /** ISO/IEC 9797-1, algorithm 3: single DES, and Triple-DES for the last block. */
    private Bytes retailChecksum(Bytes blocks) {
        try {
            var des = Cipher.getInstance("DES/CBC/NoPadding");
            Bytes state = zeros(8);
            if (blocks.length() > 8) {
                des.init(
                        Cipher.ENCRYPT_MODE,
                        new SecretKeySpec(checksumKey.first(8).toArray(), "DES"),
                        new IvParameterSpec(new byte[8]));
                Bytes chained = Bytes.copyOf(
                        des.doFinal(blocks.first(blocks.length() - 8).toArray()));
                state = chained.from(chained.length() - 8);
            }
            return cbc(cipher, Cipher.ENCRYPT_MODE, checksumKey, state, blocks.from(blocks.length() - 8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** NIST SP 800-38B, 6.2, cut to eight bytes. */
    private Bytes cmac(Bytes message) {
        Bytes once = doubled(encrypt(cipher, checksumKey, zeros(16)));
        boolean whole = !message.isEmpty() && message.length() % 16 == 0;
        Bytes blocks = whole ? message : pad(message);
        int last = blocks.length() - 16;
        Bytes masked = exclusiveOr(blocks.from(last), whole ? once : doubled(once));
        Bytes chained = encrypt(cipher, checksumKey, Bytes.join(blocks.first(last), masked));
        return chained.slice(last, last + 8);
    }

    private static Bytes doubled(Bytes block) {
        BigInteger shifted = block.toUnsigned().shiftLeft(1);
        return Bytes.ofUnsigned(
                shifted.testBit(128) ? shifted.clearBit(128).xor(BigInteger.valueOf(0x87)) : shifted, 16);
    }

    private static Bytes exclusiveOr(Bytes one, Bytes other) {
        return Bytes.ofUnsigned(one.toUnsigned().xor(other.toUnsigned()), one.length());
    }

    private static Bytes key(SecureMessagingCipher cipher, Bytes secret, int counter) {
        String hash = keyLength(cipher) == 16 ? "SHA-1" : "SHA-256";
        return digest(hash, Bytes.join(secret, Bytes.of(0, 0, 0, counter))).first(keyLength(cipher));
    }

    private static Bytes cbc(SecureMessagingCipher cipher, int mode, Bytes key, Bytes initialVector, Bytes blocks) {
        try {
            boolean des = cipher == SecureMessagingCipher.TRIPLE_DES;
            var engine = Cipher.getInstance(des ? "DESede/CBC/NoPadding" : "AES/CBC/NoPadding");
            Bytes whole = des ? Bytes.join(key, key.first(8)) : key;
            engine.init(
                    mode,
                    new SecretKeySpec(whole.toArray(), des ? "DESede" : "AES"),
                    new IvParameterSpec(initialVector.toArray()));
            return Bytes.copyOf(engine.doFinal(blocks.toArray()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Bytes pad(Bytes data, int blockLength) {
        byte[] padded = Arrays.copyOf(data.toArray(), (data.length() / blockLength + 1) * blockLength);
        padded[data.length()] = (byte) 0x80;
        return Bytes.copyOf(padded);
    }

    private static int blockLength(SecureMessagingCipher cipher) {
        return cipher == SecureMessagingCipher.TRIPLE_DES ? 8 : 16;
    }

    private static Bytes zeros(int length) {
        return Bytes.copyOf(new byte[length]);
    }

    private static Bytes digest(String algorithm, Bytes data) {
        try {
            return Bytes.copyOf(MessageDigest.getInstance(algorithm).digest(data.toArray()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

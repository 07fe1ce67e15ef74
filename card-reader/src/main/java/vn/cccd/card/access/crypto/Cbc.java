package vn.cccd.card.access.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;

/** Cipher block chaining over whole blocks under one key, expanded once. Not safe for use by several threads. */
public final class Cbc {
    private final int blockLength;
    private final BlockCipher encryption;
    private final BlockCipher decryption;

    /** Copies {@code key}, which the caller wipes. */
    public Cbc(SessionCipher cipher, byte[] key) {
        blockLength = cipher.blockLength();
        encryption = cipher.engine();
        decryption = cipher.engine();
        KeyParameter parameter = new KeyParameter(key);
        encryption.init(true, parameter);
        decryption.init(false, parameter);
        Arrays.fill(parameter.getKey(), (byte) 0);
    }

    /** A single block, without chaining. */
    byte[] block(byte[] block) {
        byte[] encrypted = new byte[blockLength];
        encryption.processBlock(block, 0, encrypted, 0);
        return encrypted;
    }

    /** Encrypts whole blocks after an initial vector of zeros. */
    public byte[] encrypt(byte[] blocks) {
        return encrypt(new byte[blockLength], blocks);
    }

    /** Decrypts whole blocks after an initial vector of zeros. */
    public byte[] decrypt(byte[] blocks) {
        return decrypt(new byte[blockLength], blocks);
    }

    byte[] encrypt(byte[] initial, byte[] blocks) {
        byte[] encrypted = blocks.clone();
        for (int at = 0; at < encrypted.length; at += blockLength) {
            byte[] before = at == 0 ? initial : encrypted;
            int from = at == 0 ? 0 : at - blockLength;
            for (int i = 0; i < blockLength; i++) {
                encrypted[at + i] ^= before[from + i];
            }
            encryption.processBlock(encrypted, at, encrypted, at);
        }
        return encrypted;
    }

    byte[] decrypt(byte[] initial, byte[] blocks) {
        byte[] open = new byte[blocks.length];
        for (int at = 0; at < blocks.length; at += blockLength) {
            decryption.processBlock(blocks, at, open, at);
            byte[] before = at == 0 ? initial : blocks;
            int from = at == 0 ? 0 : at - blockLength;
            for (int i = 0; i < blockLength; i++) {
                open[at + i] ^= before[from + i];
            }
        }
        return open;
    }
}

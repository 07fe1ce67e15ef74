package vn.cccd.sim.chip.crypto;

import java.util.Arrays;
import vn.cccd.sim.bytes.Bytes;

/** The pair of keys that protects messages, and what is done with them; never shown. */
public final class SessionKeys {
    private final SecureMessagingCipher cipher;
    private final BlockCipherSuite suite;
    private final Bytes encryptionKey;
    private final Bytes checksumKey;

    private SessionKeys(SecureMessagingCipher cipher, Bytes encryptionKey, Bytes checksumKey) {
        this.cipher = cipher;
        this.suite = new BlockCipherSuite(cipher);
        this.encryptionKey = encryptionKey;
        this.checksumKey = checksumKey;
    }

    /** Both keys of one shared secret (Doc 9303-11, 9.7.1). */
    public static SessionKeys derive(SecureMessagingCipher cipher, Bytes sharedSecret) {
        return new SessionKeys(
                cipher,
                KeyDerivation.derive(cipher, sharedSecret, KeyDerivation.ENCRYPTION),
                KeyDerivation.derive(cipher, sharedSecret, KeyDerivation.CHECKSUM));
    }

    /** In bytes; the send sequence counter is as long. */
    public int blockLength() {
        return suite.blockLength();
    }

    /** The counter that stands for −1, all bits set; no message comes under it. */
    public Bytes lastCounter() {
        var ones = new byte[blockLength()];
        Arrays.fill(ones, (byte) 0xFF);
        return Bytes.copyOf(ones);
    }

    /**
     * Encrypts whole blocks. The initial vector is zero for Triple-DES and the encrypted counter for AES (Doc 9303-11, 9.8.6.1,
     * 9.8.7.1).
     */
    public Bytes encrypt(Bytes counter, Bytes blocks) {
        return suite.cbc(true, encryptionKey, initialVector(counter), blocks);
    }

    /** The reverse of {@link #encrypt}. */
    public Bytes decrypt(Bytes counter, Bytes blocks) {
        return suite.cbc(false, encryptionKey, initialVector(counter), blocks);
    }

    /** Eight bytes over {@code message}, which Triple-DES fills to whole blocks (padding method 2) and AES takes as it is. */
    public Bytes checksum(Bytes message) {
        return suite.checksum(checksumKey, message);
    }

    /** The checksum of a secured message: both ciphers fill it to whole blocks (Doc 9303-11, 9.8.6.2, 9.8.7.2). */
    public Bytes messageChecksum(Bytes message) {
        return cipher == SecureMessagingCipher.TRIPLE_DES ? checksum(message) : checksum(pad(message));
    }

    /** Fills to whole blocks with {@code 80 00 …} (ISO/IEC 9797-1, padding method 2). */
    public Bytes pad(Bytes data) {
        int blocks = data.length() / blockLength() + 1;
        var padded = new byte[blocks * blockLength()];
        System.arraycopy(data.toArray(), 0, padded, 0, data.length());
        padded[data.length()] = (byte) 0x80;
        return Bytes.copyOf(padded);
    }

    private Bytes initialVector(Bytes counter) {
        return cipher == SecureMessagingCipher.TRIPLE_DES
                ? Bytes.copyOf(new byte[blockLength()])
                : suite.encryptBlock(encryptionKey, counter);
    }
}

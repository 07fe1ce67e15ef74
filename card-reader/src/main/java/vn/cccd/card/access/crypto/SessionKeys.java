package vn.cccd.card.access.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The pair of keys that protects messages (Doc 9303-11, 9.8).
 *
 * <p><b>Security guarantees.</b> The keys cannot be taken out. They are wiped as soon as the ciphers are set up; what those expanded them
 * to goes with this object. Not safe for use by several threads.
 */
public final class SessionKeys {
    private final SessionCipher cipher;
    private final Cbc encryption;
    private final Mac checksum;

    private SessionKeys(SessionCipher cipher, byte[] encryptionKey, byte[] checksumKey) {
        this.cipher = cipher;
        this.encryption = new Cbc(cipher, encryptionKey);
        this.checksum = cipher.checksum();
        KeyParameter parameter = new KeyParameter(checksumKey);
        checksum.init(parameter);
        Arrays.fill(parameter.getKey(), (byte) 0);
        Arrays.fill(encryptionKey, (byte) 0);
        Arrays.fill(checksumKey, (byte) 0);
    }

    /** Both keys of one shared secret, which the caller wipes. */
    public static SessionKeys derive(SessionCipher cipher, byte[] secret) {
        return new SessionKeys(
                cipher,
                KeyDerivation.derive(cipher, secret, KeyDerivation.ENCRYPTION),
                KeyDerivation.derive(cipher, secret, KeyDerivation.CHECKSUM));
    }

    /** In bytes; the send sequence counter is as long. */
    public int blockLength() {
        return cipher.blockLength();
    }

    /** Encrypts whole blocks; for AES the initial vector is the encrypted counter, for Triple-DES it is zero (9.8.6.1, 9.8.7.1). */
    public byte[] encrypt(byte[] counter, byte[] blocks) {
        return encryption.encrypt(initial(counter), blocks);
    }

    /** The reverse of {@link #encrypt}. */
    public byte[] decrypt(byte[] counter, byte[] blocks) {
        return encryption.decrypt(initial(counter), blocks);
    }

    private byte[] initial(byte[] counter) {
        return cipher.aes() ? encryption.block(counter) : new byte[cipher.blockLength()];
    }

    /** Eight bytes over {@code message} as it is; Triple-DES fills it to whole blocks by itself. */
    public byte[] checksum(byte[] message) {
        byte[] result = new byte[checksum.getMacSize()];
        checksum.update(message, 0, message.length);
        checksum.doFinal(result, 0);
        return result;
    }

    /** Eight bytes over a message that has to be filled to whole blocks first. */
    public byte[] paddedChecksum(byte[] message) {
        return checksum(cipher.aes() ? Padding.add(message, cipher.blockLength()) : message);
    }
}

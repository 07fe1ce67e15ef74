package vn.cccd.card.access.crypto;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.macs.ISO9797Alg3Mac;
import org.bouncycastle.crypto.paddings.ISO7816d4Padding;

/** The ciphers of secure messaging, numbered as the last arc of the protocols that lead to them (Doc 9303-11, 9.2.3, 9.2.5). */
public enum SessionCipher {
    /** With two keys, 112 bits. */
    TRIPLE_DES(1, 16, 8),
    AES_128(2, 16, 16),
    AES_192(3, 24, 16),
    AES_256(4, 32, 16);

    private static final int CHECKSUM_BITS = 64;

    private final int number;
    private final int keyLength;
    private final int blockLength;

    SessionCipher(int number, int keyLength, int blockLength) {
        this.number = number;
        this.keyLength = keyLength;
        this.blockLength = blockLength;
    }

    /** The cipher whose protocols end in {@code number}. */
    public static Optional<SessionCipher> numbered(int number) {
        return Arrays.stream(values()).filter(c -> c.number == number).findFirst();
    }

    public int number() {
        return number;
    }

    /** In bytes. */
    public int keyLength() {
        return keyLength;
    }

    /** In bytes; the send sequence counter is as long. */
    public int blockLength() {
        return blockLength;
    }

    /** In bits, for comparing. */
    public int strength() {
        return this == TRIPLE_DES ? 112 : 8 * keyLength;
    }

    boolean aes() {
        return this != TRIPLE_DES;
    }

    BlockCipher engine() {
        return aes() ? AESEngine.newInstance() : new DESedeEngine();
    }

    /** CMAC; for Triple-DES the retail MAC, which fills every message to whole blocks (Doc 9303-11, 9.8.6.2, 9.8.7.2). */
    Mac checksum() {
        return aes()
                ? new CMac(AESEngine.newInstance(), CHECKSUM_BITS)
                : new ISO9797Alg3Mac(new DESEngine(), CHECKSUM_BITS, new ISO7816d4Padding());
    }

    /** The hash that keys of this length are derived with (Doc 9303-11, 9.7.1). */
    Digest derivation() {
        return keyLength > 16 ? new SHA256Digest() : new SHA1Digest();
    }
}

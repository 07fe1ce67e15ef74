package vn.cccd.sim.chip.crypto;

import java.util.Arrays;
import java.util.Optional;

/** The ciphers of secure messaging, as the last arc of the PACE and Chip Authentication identifiers counts them. */
public enum SecureMessagingCipher {
    TRIPLE_DES("3des", 1, 16, "SHA-1"),
    AES_128("aes-128", 2, 16, "SHA-1"),
    AES_192("aes-192", 3, 24, "SHA-256"),
    AES_256("aes-256", 4, 32, "SHA-256");

    private final String text;
    private final int number;
    private final int keyLength;
    private final String derivationHash;

    SecureMessagingCipher(String text, int number, int keyLength, String derivationHash) {
        this.text = text;
        this.number = number;
        this.keyLength = keyLength;
        this.derivationHash = derivationHash;
    }

    /** The last arc of the object identifier. */
    public int number() {
        return number;
    }

    /** The cipher with this last arc. */
    public static Optional<SecureMessagingCipher> numbered(int lastArc) {
        return Arrays.stream(values())
                .filter(cipher -> cipher.number == lastArc)
                .findFirst();
    }

    /** Its name in profiles, such as {@code aes-128}. */
    public String text() {
        return text;
    }

    /** The cipher with this name in profiles. */
    public static Optional<SecureMessagingCipher> named(String text) {
        return Arrays.stream(values())
                .filter(cipher -> cipher.text.equals(text))
                .findFirst();
    }

    /** Bytes of the chip's nonce for the integrated mapping: as many whole blocks as hold a key (Doc 9303-11, 4.4.3.3). */
    public int nonceLength() {
        return keyLength > 16 ? 32 : 16;
    }

    /** In bytes. */
    int keyLength() {
        return keyLength;
    }

    /** The hash of the key derivation function (Doc 9303-11, 9.7.1). */
    String derivationHash() {
        return derivationHash;
    }
}

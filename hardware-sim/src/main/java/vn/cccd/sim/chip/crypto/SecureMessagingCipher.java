package vn.cccd.sim.chip.crypto;

import java.util.Arrays;
import java.util.Optional;

/** The ciphers of secure messaging, as the last arc of the PACE and Chip Authentication identifiers counts them. */
public enum SecureMessagingCipher {
    TRIPLE_DES(1, 16, "SHA-1"),
    AES_128(2, 16, "SHA-1"),
    AES_192(3, 24, "SHA-256"),
    AES_256(4, 32, "SHA-256");

    private final int number;
    private final int keyLength;
    private final String derivationHash;

    SecureMessagingCipher(int number, int keyLength, String derivationHash) {
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

    /** In bytes. */
    int keyLength() {
        return keyLength;
    }

    /** The hash of the key derivation function (Doc 9303-11, 9.7.1). */
    String derivationHash() {
        return derivationHash;
    }
}

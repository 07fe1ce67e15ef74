package vn.cccd.sync.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import vn.cccd.sync.bytes.Bytes;

/** One key of AES-256-GCM. What it seals begins with a byte 1 and the key's number (Tink's output prefix), then 12 random bytes. */
final class Cipher {
    static final int KEY_BYTES = 32;
    static final int PREFIX_BYTES = 5;
    private static final byte TINK = 1;

    /** Of zeros; seals nothing that anybody keeps. */
    private static final Cipher NOBODYS = of(1, new byte[KEY_BYTES]);

    private final int number;
    private final Aead aead;

    private Cipher(int number, Aead aead) {
        this.number = number;
        this.aead = aead;
    }

    @AccessesPartialKey // our key ring holds the bytes
    static Cipher of(int number, byte[] key) {
        try {
            AesGcmParameters parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.TINK)
                    .build();
            AesGcmKey tinkKey = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                    .setIdRequirement(number)
                    .build();
            return new Cipher(number, AesGcmJce.create(tinkKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES-256-GCM", e);
        }
    }

    static byte[] newKey(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    int number() {
        return number;
    }

    Bytes seal(byte[] plain, Bytes context) {
        try {
            return Bytes.copyOf(aead.encrypt(plain, context.toArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java runtime cannot seal", e);
        } finally {
            leaveNoKeyBehind();
        }
    }

    byte[] open(Bytes sealed, Bytes context) throws GeneralSecurityException {
        try {
            return aead.decrypt(sealed.toArray(), context.toArray());
        } finally {
            leaveNoKeyBehind();
        }
    }

    /** Tink keeps one cipher of the JDK's for each thread, and that one the key that it had last: it gets another. Takes microseconds. */
    private static void leaveNoKeyBehind() {
        try {
            NOBODYS.aead.encrypt(new byte[0], new byte[0]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java runtime cannot seal", e);
        }
    }

    /** The number of the key that {@code sealed} asks for; 0, which no key has, when it is no sealed text at all. */
    static int numberIn(Bytes sealed) {
        if (sealed.length() < PREFIX_BYTES || sealed.at(0) != TINK) {
            return 0;
        }
        int number = 0;
        for (int i = 1; i < PREFIX_BYTES; i++) {
            number = (number << 8) | (sealed.at(i) & 0xFF);
        }
        return number;
    }
}

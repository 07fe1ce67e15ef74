package vn.cccd.card.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import org.jmrtd.Util;
import vn.cccd.card.bytes.Bytes;

/** The two cryptograms of BAC (Doc 9303-11, 4.3.2): Triple DES with a retail MAC, and the chip's answer checked entirely. */
final class MutualAuthentication {
    private static final int BLOCK = 8;
    private static final int TEXT = 32;

    private MutualAuthentication() {}

    /** {@code E(RND.IFD || RND.IC || K.IFD) || MAC}. */
    static Bytes command(byte[] ours, byte[] theirs, byte[] share, SecretKey encryption, SecretKey mac)
            throws GeneralSecurityException {
        byte[] text = new byte[TEXT];
        System.arraycopy(ours, 0, text, 0, BLOCK);
        System.arraycopy(theirs, 0, text, BLOCK, BLOCK);
        System.arraycopy(share, 0, text, 2 * BLOCK, 2 * BLOCK);
        byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, encryption).doFinal(text);
        byte[] whole = Arrays.copyOf(encrypted, TEXT + BLOCK);
        System.arraycopy(mac(encrypted, mac), 0, whole, TEXT, BLOCK);
        return Bytes.copyOf(whole);
    }

    /** Verifies and decrypts the chip's {@code E(RND.IC || RND.IFD || K.IC) || MAC}. */
    static byte[] answer(Bytes answer, byte[] ours, byte[] theirs, SecretKey encryption, SecretKey mac)
            throws GeneralSecurityException {
        byte[] encrypted = answer.slice(0, TEXT).toArray();
        byte[] checksum = answer.slice(TEXT, TEXT + BLOCK).toArray();
        if (!MessageDigest.isEqual(checksum, mac(encrypted, mac))) {
            throw new GeneralSecurityException("checksum");
        }
        byte[] text = cipher(Cipher.DECRYPT_MODE, encryption).doFinal(encrypted);
        boolean same = MessageDigest.isEqual(Arrays.copyOfRange(text, 0, BLOCK), theirs)
                && MessageDigest.isEqual(Arrays.copyOfRange(text, BLOCK, 2 * BLOCK), ours);
        if (!same) {
            throw new GeneralSecurityException("challenges");
        }
        return text;
    }

    @SuppressWarnings("InsecureCryptoUsage") // Doc 9303-11 prescribes Triple DES in CBC mode with a zero IV
    private static Cipher cipher(int mode, SecretKey key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("DESede/CBC/NoPadding", Util.getBouncyCastleProvider());
        cipher.init(mode, key, new IvParameterSpec(new byte[BLOCK]));
        return cipher;
    }

    private static byte[] mac(byte[] data, SecretKey key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("ISO9797Alg3Mac", Util.getBouncyCastleProvider());
        mac.init(key);
        return mac.doFinal(Util.pad(data, BLOCK));
    }
}

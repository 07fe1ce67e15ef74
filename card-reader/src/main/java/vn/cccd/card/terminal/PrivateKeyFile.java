package vn.cccd.card.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A private key as files hold it: PKCS#8 in DER, or the same in PEM (RFC 7468, 10). */
final class PrivateKeyFile {
    private static final byte[] BEGIN = ascii("-----BEGIN PRIVATE KEY-----");
    private static final byte[] END = ascii("-----END PRIVATE KEY-----");
    private static final byte[] ARMOUR = ascii("-----BEGIN ");

    private PrivateKeyFile() {}

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static boolean isArmoured(byte[] content) {
        return indexOf(content, ARMOUR, 0) >= 0;
    }

    /** The DER inside, which the caller wipes; {@code content} is wiped by this. */
    static byte[] decode(byte[] content) throws IOException {
        if (!isArmoured(content)) {
            return content;
        }
        try {
            int begin = indexOf(content, BEGIN, 0);
            int end = indexOf(content, END, Math.max(begin, 0));
            if (begin < 0 || end < 0) {
                throw new IOException("not a private key in PKCS#8 without a password");
            }
            byte[] base64 = Arrays.copyOfRange(content, begin + BEGIN.length, end);
            try {
                return Base64.getMimeDecoder().decode(base64);
            } catch (IllegalArgumentException e) {
                throw new IOException("damaged text");
            } finally {
                Arrays.fill(base64, (byte) 0);
            }
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private static int indexOf(byte[] where, byte[] what, int from) {
        for (int at = from; at + what.length <= where.length; at++) {
            if (Arrays.equals(where, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }
}

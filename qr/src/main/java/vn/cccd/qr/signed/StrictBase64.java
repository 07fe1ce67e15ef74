package vn.cccd.qr.signed;

import java.util.Base64;

/** Base64url in its one canonical spelling: no padding, no white space, no unused bits (RFC 7515, 2; RFC 4648, 3.5). */
final class StrictBase64 {
    private StrictBase64() {}

    static byte[] decode(String text) throws RefusedException {
        boolean plain = text.chars().allMatch(StrictBase64::isDigit);
        if (!plain || text.length() % 4 == 1) {
            throw new RefusedException(Refusal.NOT_BASE64URL);
        }
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)) {
            throw new RefusedException(Refusal.LOOSE_BASE64URL);
        }
        return bytes;
    }

    private static boolean isDigit(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}

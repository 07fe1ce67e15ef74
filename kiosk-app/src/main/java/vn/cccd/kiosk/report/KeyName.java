package vn.cccd.kiosk.report;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import vn.cccd.sync.bytes.Bytes;

/** How a public key on P-256 is called: its thumbprint (RFC 7638), base64url, as {@code kid} in everything the kiosk signs. */
final class KeyName {
    private static final int COORDINATE = 32;

    private KeyName() {}

    static String of(ECPublicKey key) {
        String json = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\""
                + coordinate(key.getW().getAffineX()) + "\",\"y\":\""
                + coordinate(key.getW().getAffineY()) + "\"}";
        return Bytes.utf8(json).sha256().toBase64Url();
    }

    /** Always 32 bytes: a leading zero belongs to it (RFC 7518, 6.2.1.2). */
    private static String coordinate(BigInteger value) {
        byte[] shortest = value.toByteArray();
        byte[] whole = new byte[COORDINATE];
        byte[] bare = shortest.length > COORDINATE
                ? Arrays.copyOfRange(shortest, shortest.length - COORDINATE, shortest.length)
                : shortest;
        System.arraycopy(bare, 0, whole, COORDINATE - bare.length, bare.length);
        return Bytes.copyOf(whole).toBase64Url();
    }
}

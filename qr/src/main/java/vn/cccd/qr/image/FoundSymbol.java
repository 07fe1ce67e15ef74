package vn.cccd.qr.image;

import java.nio.charset.StandardCharsets;
import vn.cccd.qr.bytes.Bytes;

/**
 * A code that was found in a picture.
 *
 * @param raw what the code holds, byte by byte, whatever character set it claims
 * @param decoder which step read it, for support: {@code zxing}, {@code boofcv+enlarged} …
 * @param millis from the start of the search until it was read
 */
public record FoundSymbol(Bytes raw, String decoder, long millis) {
    /** The bytes as UTF-8, which is what Vietnamese codes hold; bytes that are no UTF-8 become replacement characters. */
    public String text() {
        return new String(raw.toArray(), StandardCharsets.UTF_8);
    }

    /** What the code says stays out. */
    @Override
    public String toString() {
        return "FoundSymbol[" + raw.length() + " bytes, " + decoder + "]";
    }
}

package vn.cccd.qr;

/**
 * One code found in a picture.
 *
 * @param text as decoded, untouched
 * @param decoder which attempt read it, for support: {@code zxing}, {@code zxing+scaled} …
 * @param millis from the start of the picture until it was read
 */
public record QrSymbol(String text, QrPayload payload, String decoder, long millis) {
    @Override
    public String toString() {
        return "QrSymbol[" + payload + ", " + decoder + "]";
    }
}

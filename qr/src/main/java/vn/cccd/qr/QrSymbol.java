package vn.cccd.qr;

/**
 * One code found in a picture.
 *
 * @param text as decoded, untouched
 * @param decoder which attempt read it, for support: {@code zxing}, {@code boofcv+enlarged} …
 * @param millis from the start of the picture until it was read
 */
public record QrSymbol(String text, QrPayload payload, String decoder, long millis) {
    /** What the text is, in one word of the command line's contract. */
    public Kind kind() {
        return switch (payload) {
            case QrPayload.CardQr card -> Kind.CARD;
            case QrPayload.SignedQr signed -> Kind.SIGNED;
            case QrPayload.OpaqueToken token -> Kind.OPAQUE;
            case QrPayload.InsuranceQr insurance -> Kind.INSURANCE;
            case QrPayload.Unrecognised other -> Kind.UNRECOGNISED;
        };
    }

    /** The kinds of text. The names are stable. */
    public enum Kind {
        CARD,
        SIGNED,
        OPAQUE,
        INSURANCE,
        UNRECOGNISED
    }

    @Override
    public String toString() {
        return "QrSymbol[" + payload + ", " + decoder + "]";
    }
}

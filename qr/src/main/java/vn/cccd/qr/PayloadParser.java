package vn.cccd.qr;

import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.cccd.qr.QrPayload.OpaqueToken;
import vn.cccd.qr.QrPayload.SignedQr;
import vn.cccd.qr.QrPayload.Unrecognised;

/** Names a text for what it is: by its shape, never by guessing at meanings. */
final class PayloadParser {
    /** The most a QR code holds is 7,089 digits; whatever is longer did not come from one. */
    private static final int LONGEST_TEXT = 8_192;

    private static final Pattern COMPACT_JWS = Pattern.compile("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);
    private static final Pattern OTHER_SCHEME =
            Pattern.compile("(?i)(wifi|mailto|tel|sms|geo|begin|mecard|bitcoin):.*", Pattern.DOTALL);
    private static final Pattern EMV_PAYMENT = Pattern.compile("000201.*", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9+/=_.~:-]{16,}");

    private PayloadParser() {}

    static QrPayload parse(String raw) {
        if (raw.length() > LONGEST_TEXT) {
            return new Unrecognised("text longer than a QR code can hold");
        }
        String text = normalise(raw);
        return CardText.parse(text)
                .<QrPayload>map(card -> card)
                .or(() -> InsuranceText.parse(text))
                .orElseGet(() -> otherThanCards(text));
    }

    private static QrPayload otherThanCards(String text) {
        if (text.isEmpty()) {
            return new Unrecognised("empty text");
        }
        if (COMPACT_JWS.matcher(text).matches()) {
            return new SignedQr(text);
        }
        if (WEB_ADDRESS.matcher(text).matches()) {
            return new Unrecognised("web address");
        }
        if (EMV_PAYMENT.matcher(text).matches()) {
            return new Unrecognised("payment code");
        }
        if (OTHER_SCHEME.matcher(text).matches()) {
            return new Unrecognised("contact, network or message code");
        }
        if (TOKEN.matcher(text).matches()) {
            return new OpaqueToken(text);
        }
        return new Unrecognised(text.indexOf('|') >= 0 ? "fields of another kind of document" : "other text");
    }

    /** Without a byte-order mark and line ends, which scanners add, and with accents in one form (NFC). */
    private static String normalise(String raw) {
        String text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }
}

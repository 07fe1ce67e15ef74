package vn.cccd.qr;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cccd.qr.QrPayload.OpaqueToken;
import vn.cccd.qr.QrPayload.SignedQr;
import vn.cccd.qr.QrPayload.Unrecognised;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.signed.SignedCode;

/** Names a text for what it is: by its shape, never by guessing at meanings. */
final class PayloadParser {
    /** The most a QR code holds is 7,089 digits; whatever is longer did not come from one. */
    private static final int LONGEST_TEXT = 8_192;

    private static final Pattern TOKEN = Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9+/=_.~:-]{16,}");

    private PayloadParser() {}

    static QrPayload parse(Bytes raw) {
        if (raw.length() > LONGEST_TEXT) {
            return tooLong();
        }
        Optional<SignedCode> signed = SignedCode.recognise(raw);
        return signed.isPresent()
                ? new SignedQr(signed.get())
                : ofPlainText(new String(raw.toArray(), StandardCharsets.UTF_8));
    }

    static QrPayload parse(String raw) {
        if (raw.length() > LONGEST_TEXT) {
            return tooLong();
        }
        Optional<SignedCode> signed = SignedCode.recognise(raw);
        return signed.isPresent() ? new SignedQr(signed.get()) : ofPlainText(raw);
    }

    private static QrPayload tooLong() {
        return new Unrecognised("text longer than a QR code can hold");
    }

    private static QrPayload ofPlainText(String raw) {
        String text = normalise(raw);
        return CardText.parse(text)
                .<QrPayload>map(card -> card)
                .or(() -> InsuranceText.parse(text))
                .orElseGet(() -> otherThanCards(text));
    }

    private static QrPayload otherThanCards(String text) {
        Optional<String> name = OtherText.name(text);
        if (name.isPresent()) {
            return new Unrecognised(name.get());
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

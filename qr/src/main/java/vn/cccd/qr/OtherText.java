package vn.cccd.qr;

import java.util.Optional;
import java.util.regex.Pattern;

/** Texts that are obviously something else than an identity, by how they begin. */
enum OtherText {
    EMPTY("empty text", ""),
    WEB_ADDRESS("web address", "(?i)(?:https?://|www\\.).*"),
    WIFI("Wi-Fi access", "(?i)wifi:.*"),
    CONTACT("contact card", "(?i)(?:begin:vcard|mecard:|bizcard:).*"),
    CALENDAR("calendar entry", "(?i)begin:v(?:event|calendar).*"),
    MAIL("e-mail message", "(?i)(?:mailto:|matmsg:).*"),
    PHONE("telephone number", "(?i)tel:.*"),
    MESSAGE("text message", "(?i)(?:smsto|sms|mmsto|mms):.*"),
    PLACE("place", "(?i)geo:.*"),
    ONE_TIME_PASSWORD("one-time password account", "(?i)otpauth(?:-migration)?:.*"),
    VIETQR("payment code (VietQR)", "000201(?=.*A000000727).*"),
    PAYMENT("payment code", "000201.*"),
    CURRENCY("cryptocurrency address", "(?i)(?:bitcoin|ethereum|litecoin):.*"),
    HEALTH_CERTIFICATE("health certificate (HC1)", "HC1:.*"),
    BOARDING_PASS("boarding pass", "M[1-4][A-Z/ ]{20}.*"),
    MACHINE_READABLE_ZONE(
            "machine-readable zone of a document",
            "[IAC][A-Z<][A-Z<]{3}[A-Z0-9<\\r\\n]{60,100}|P[A-Z<][A-Z<]{3}[A-Z0-9<\\r\\n]{70,100}"),
    ENCRYPTED_TOKEN("encrypted token", "ey[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+){3}"),
    DAMAGED_TOKEN(
            "token spoilt by a keyboard input method",
            "ey(?=[^|\\s]*\\.[^|\\s]*\\.)(?=[^|]*[^\\x00-\\x7F])[^|\\s]{40,}"),
    JSON("JSON", "[{\\[].*[}\\]]"),
    XML("XML", "<.*>"),
    OTHER_SCHEME("address of another kind", "(?i)[a-z][a-z0-9+.-]{1,20}://.*"),
    DIGITS("digits only", "[0-9]+");

    private final String what;
    private final Pattern shape;

    OtherText(String what, String shape) {
        this.what = what;
        this.shape = Pattern.compile(shape, Pattern.DOTALL);
    }

    /** The name of the first kind that {@code text} looks like. */
    static Optional<String> name(String text) {
        for (OtherText kind : values()) {
            if (kind.shape.matcher(text).matches()) {
                return Optional.of(kind.what);
            }
        }
        return Optional.empty();
    }
}

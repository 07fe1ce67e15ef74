package vn.cccd.qr.signed;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cccd.qr.bytes.Bytes;

/**
 * What claims to be a signed code, recognised by its shape. It is not checked, and may be anything: only {@link SignedCodeVerifier} says
 * whether it can be believed.
 *
 * @param bytes as they stood in the code; of a text without byte-order mark and without white space around it
 */
public record SignedCode(SignedForm form, Bytes bytes) {
    private static final int SEAL_MAGIC = 0xDC;
    private static final int HIGHEST_SEAL_VERSION_BYTE = 0x0F;

    /** Three parts or more, the first of which begins like the Base64 of an opening brace. Spaces and padding are the verifier's to refuse. */
    private static final Pattern TOKEN =
            Pattern.compile("e[wy][A-Za-z0-9+/_=-]*\\.[A-Za-z0-9+/_=\\s.-]*", Pattern.DOTALL);

    private static final Pattern MEMBER_DATA = Pattern.compile("\"data\"\\s*:");
    private static final Pattern MEMBER_SEAL = Pattern.compile("\"sig\"\\s*:");
    private static final Pattern MEMBER_PAYLOAD = Pattern.compile("\"payload\"\\s*:");
    private static final Pattern MEMBER_SIGNATURE = Pattern.compile("\"signatures?\"\\s*:");

    /** The signed code in these bytes, or empty when their shape is another. */
    public static Optional<SignedCode> recognise(Bytes raw) {
        if (isSeal(raw)) {
            return Optional.of(new SignedCode(SignedForm.SEAL, raw));
        }
        return ofText(new String(raw.toArray(), StandardCharsets.UTF_8));
    }

    /** As {@link #recognise(Bytes)}; a seal may come as text with one character (U+0000 to U+00FF) for each byte. */
    public static Optional<SignedCode> recognise(String text) {
        if (text.codePoints().allMatch(c -> c <= 0xFF)) {
            Bytes raw = Bytes.copyOf(text.getBytes(StandardCharsets.ISO_8859_1));
            if (isSeal(raw)) {
                return Optional.of(new SignedCode(SignedForm.SEAL, raw));
            }
        }
        return ofText(text);
    }

    private static Optional<SignedCode> ofText(String raw) {
        String text = (raw.startsWith("\uFEFF") ? raw.substring(1) : raw).strip();
        Bytes bytes = Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
        if (text.startsWith("{")) {
            if (has(MEMBER_DATA, text) && has(MEMBER_SEAL, text)) {
                return Optional.of(new SignedCode(SignedForm.VDS_NC, bytes));
            }
            return has(MEMBER_PAYLOAD, text) && has(MEMBER_SIGNATURE, text)
                    ? Optional.of(new SignedCode(SignedForm.JWS, bytes))
                    : Optional.empty();
        }
        boolean token = text.indexOf('.') != text.lastIndexOf('.')
                && TOKEN.matcher(text).matches();
        return token ? Optional.of(new SignedCode(SignedForm.JWS, bytes)) : Optional.empty();
    }

    private static boolean isSeal(Bytes raw) {
        return raw.length() >= 2 && raw.at(0) == SEAL_MAGIC && raw.at(1) <= HIGHEST_SEAL_VERSION_BYTE;
    }

    private static boolean has(Pattern member, String text) {
        return member.matcher(text).find();
    }

    @Override
    public String toString() {
        return "SignedCode[" + form + "]";
    }
}

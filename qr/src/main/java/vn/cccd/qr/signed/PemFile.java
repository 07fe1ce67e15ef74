package vn.cccd.qr.signed;

import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.signed.KeySetException.Reason;

/** Public keys, certificates and revocation lists as text (RFC 7468), one or several in a file. */
final class PemFile {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*+)-----END \\1-----");

    private PemFile() {}

    static void read(Path file, String text, KeyCollection keys) throws KeySetException {
        if (text.contains("PRIVATE KEY-----")) {
            throw new KeySetException(Reason.SECRET_KEY, file, "holds a private key; take it away at once");
        }
        Matcher block = BLOCK.matcher(text);
        int blocks = 0;
        while (block.find()) {
            blocks++;
            DerFile.read(file, decoded(file, block.group(2)), keys);
        }
        if (blocks == 0) {
            throw new KeySetException(Reason.MALFORMED, file, "begins like PEM and has no whole block");
        }
    }

    private static Bytes decoded(Path file, String base64) throws KeySetException {
        try {
            return Bytes.copyOf(Base64.getDecoder().decode(base64.replaceAll("\\s", "")));
        } catch (IllegalArgumentException e) {
            throw new KeySetException(Reason.MALFORMED, file, "damaged PEM");
        }
    }
}

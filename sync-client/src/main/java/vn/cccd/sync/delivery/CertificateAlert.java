package vn.cccd.sync.delivery;

import java.io.IOException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Whether a server ended TLS because of the certificate that we showed, or because we showed none (RFC 8446, 6.2). */
final class CertificateAlert {
    /** JSSE tells an alert in its message only; these are the names of RFC 8446. */
    private static final Pattern RECEIVED = Pattern.compile("Received fatal alert: "
            + "(?:bad_certificate|unsupported_certificate|certificate_revoked|certificate_expired|certificate_unknown"
            + "|certificate_required|unknown_ca|access_denied)");

    private CertificateAlert() {}

    static boolean in(IOException e) {
        return e instanceof SSLException
                && RECEIVED.matcher(String.valueOf(e.getMessage())).find();
    }
}

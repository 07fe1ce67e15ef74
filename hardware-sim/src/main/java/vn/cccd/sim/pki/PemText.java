package vn.cccd.sim.pki;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.cccd.sim.bytes.Bytes;

/** DER in text between two dashed lines (RFC 7468). */
final class PemText {
    static final String CERTIFICATE = "CERTIFICATE";
    static final String REVOCATION_LIST = "X509 CRL";

    private static final int LINE = 64;

    private PemText() {}

    /** One block, {@code label} in both dashed lines. */
    static String block(String label, Bytes der) {
        Base64.Encoder encoder = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN " + label + "-----\n" + encoder.encodeToString(der.toArray()) + "\n-----END " + label
                + "-----\n";
    }
}

package vn.cccd.qr.signed;

import java.nio.charset.StandardCharsets;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.signed.SignatureAnswer.Refused;

/** A hostile code and the refusal that it must get. */
record Attack(String what, SignedForm form, Bytes code, Refused refusal) {
    static Bytes bytes(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }
}

package vn.cccd.kiosk.device.reader;

import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.identity.CodeCheck;
import vn.cccd.qr.QrReader;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.signed.SignedCodeVerifier;

/** Turns what a scanned code holds into an event. */
public final class ScannedText {
    private ScannedText() {}

    /** Signed codes are judged by {@code verifier}; a token that it has seen is a replay. */
    public static Event event(Bytes raw, SignedCodeVerifier verifier) {
        return switch (CodeCheck.of(QrReader.parse(raw), verifier)) {
            case CodeCheck.Usable usable -> new Event.KeyScanned(usable.key());
            case CodeCheck.Useless useless -> new Event.CodeRefused(useless.why());
        };
    }
}

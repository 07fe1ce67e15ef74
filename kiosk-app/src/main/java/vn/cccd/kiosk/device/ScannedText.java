package vn.cccd.kiosk.device;

import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.identity.CodeCheck;
import vn.cccd.qr.QrReader;
import vn.cccd.qr.bytes.Bytes;

/** Turns what a scanned code holds into an event. */
public final class ScannedText {
    private ScannedText() {}

    public static Event event(Bytes raw) {
        return switch (CodeCheck.of(QrReader.parse(raw))) {
            case CodeCheck.Usable usable -> new Event.KeyScanned(usable.key());
            case CodeCheck.Useless useless -> new Event.CodeRefused(useless.why());
        };
    }
}

package vn.cccd.kiosk.device;

import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.identity.CodeCheck;
import vn.cccd.qr.QrReader;

/** Turns the text of a scanned code into an event. */
public final class ScannedText {
    private ScannedText() {}

    public static Event event(String text) {
        return switch (CodeCheck.of(QrReader.parse(text))) {
            case CodeCheck.Usable usable -> new Event.KeyScanned(usable.key());
            case CodeCheck.Useless useless -> new Event.CodeRefused(useless.why());
        };
    }
}

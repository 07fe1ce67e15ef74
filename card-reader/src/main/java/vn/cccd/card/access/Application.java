package vn.cccd.card.access;

import vn.cccd.card.apdu.CardChannel;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.apdu.StatusWord;
import vn.cccd.card.bytes.Bytes;

/** The travel document application on the chip (Doc 9303-10, 3.3). */
final class Application {
    private static final Bytes IDENTIFIER = Bytes.fromHex("a0000002471001");

    private static final int CONTROL_INFORMATION = 256;

    private Application() {}

    /** Selects it; what answers otherwise is not a travel document. */
    static void select(CardChannel channel) throws CardException {
        CardResponse response = channel.transmit(new CardCommand(0, 0xA4, 0x04, 0x0C, IDENTIFIER, 0));
        if (!response.ok() && response.status() != StatusWord.FILE_NOT_FOUND) {
            // Some chips know only the form that returns control information.
            response = channel.transmit(new CardCommand(0, 0xA4, 0x04, 0x00, IDENTIFIER, CONTROL_INFORMATION));
        }
        if (!response.ok()) {
            throw new CardException(Reason.NOT_SUPPORTED, "no travel document application: " + response.statusText());
        }
    }
}

package vn.cccd.card.access;

import java.util.Optional;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.BlockSizes;
import vn.cccd.card.lds.FileOutcome;
import vn.cccd.card.lds.FileReader;
import vn.cccd.card.lds.LdsFile;

/** EF.CardSecurity, the signed statements about the whole chip (Doc 9303-11, 4.2.4). It lies in the master file. */
final class CardSecurityFile {
    private static final int LARGEST_BLOCK = 256;

    private CardSecurityFile() {}

    /**
     * Reads it inside the secure channel, before the application is selected: in there the same identifier is EF.SOD. What is missing or
     * unreadable is as good as absent.
     */
    static Optional<Bytes> read(SecureChannel channel) throws CardException {
        try {
            FileReader reader = new FileReader(channel, new BlockSizes(LARGEST_BLOCK), (file, done, total) -> {});
            return switch (reader.read(LdsFile.CARD_SECURITY)) {
                case FileOutcome.Read read -> Optional.of(read.file().bytes());
                case FileOutcome.NotGiven refused -> Optional.empty();
            };
        } catch (CardException e) {
            if (e.reason() == Reason.HOSTILE) {
                return Optional.empty();
            }
            throw e;
        }
    }
}

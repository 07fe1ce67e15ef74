package vn.cccd.card.access;

import java.util.List;
import java.util.Optional;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.TlvException;
import vn.cccd.card.lds.BlockSizes;
import vn.cccd.card.lds.FileOutcome;
import vn.cccd.card.lds.FileReader;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.RawFile;
import vn.cccd.card.lds.SecurityInfos;

/** EF.CardAccess, which tells before all access control how the chip wants to be opened (Doc 9303-11, 4.2.3). */
public final class CardAccessFile {
    /** What Vietnamese cards of 2021 to 2024 carry, byte for byte: PACE-GM with AES-128 on brainpoolP256r1. */
    public static final Bytes VIETNAMESE =
            Bytes.fromHex("3134300d060804007f0007020202020101300f060a04007f000702020302020201013012"
                    + "060a04007f0007020204020202010202010d");

    /** Announced by a file that is not there or cannot be understood. */
    static final SecurityInfos NOTHING = new SecurityInfos(List.of(), List.of(), List.of(), Optional.empty());

    private static final int LARGEST_BLOCK = 256;

    private CardAccessFile() {}

    /** What a chip that was opened by PACE announced: by the file, or, where that was not given, as was taken for granted. */
    public static SecurityInfos announced(Optional<Bytes> file) {
        return parsed(file.orElse(VIETNAMESE));
    }

    static SecurityInfos parsed(Bytes set) {
        try {
            return SecurityInfos.parse(set);
        } catch (TlvException e) {
            return NOTHING;
        }
    }

    /** Reads it. Vietnamese cards have no master file to select; some passports give it only after that. */
    static Optional<RawFile> read(PlainChannel channel) throws CardException {
        Optional<RawFile> found = readHere(channel);
        return found.isEmpty() && selectMasterFile(channel) ? readHere(channel) : found;
    }

    /** Reads it from where the chip stands: chips that are one application and no more keep it in there. */
    static Optional<RawFile> readHere(PlainChannel channel) throws CardException {
        FileReader reader = new FileReader(channel, new BlockSizes(LARGEST_BLOCK), (file, done, total) -> {});
        try {
            return switch (reader.read(LdsFile.CARD_ACCESS)) {
                case FileOutcome.Read read -> Optional.of(read.file());
                case FileOutcome.NotGiven refused -> Optional.empty();
            };
        } catch (CardException e) {
            if (e.reason() == Reason.DAMAGED || e.reason() == Reason.HOSTILE) {
                // Unreadable is as good as absent: what opens the chip is decided by what it does then.
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean selectMasterFile(PlainChannel channel) throws CardException {
        return channel.transmit(new CardCommand(0, 0xA4, 0, 0x0C, Bytes.fromHex("3f00"), 0))
                .ok();
    }
}

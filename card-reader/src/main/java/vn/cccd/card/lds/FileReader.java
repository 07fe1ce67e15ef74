package vn.cccd.card.lds;

import java.util.Optional;
import vn.cccd.card.apdu.CardChannel;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.apdu.StatusWord;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/**
 * Reads whole files as raw bytes (Doc 9303-10, 3.6; ISO/IEC 7816-4, 11.3).
 *
 * <p>The length that a file claims is held against a limit before anything is allocated for it.
 */
public final class FileReader {
    private static final int LIMIT = 64 * 1024;
    private static final int PORTRAIT_LIMIT = 256 * 1024;
    private static final int SELECT = 0xA4;
    private static final int CONTROL_INFORMATION = 256;

    private final CardChannel channel;
    private final BlockSizes sizes;
    private final FileProgress progress;

    public FileReader(CardChannel channel, BlockSizes sizes, FileProgress progress) {
        this.channel = channel;
        this.sizes = sizes;
        this.progress = progress;
    }

    /** Selects and reads a file of the application that is selected; without a selection where the chip does not know that command. */
    public FileOutcome read(LdsFile file) throws CardException {
        CardResponse selected = select(file);
        if (StatusWord.isUnknownForm(selected.status())) {
            return readShort(file);
        }
        if (!selected.ok()) {
            return new FileOutcome.NotGiven(file, selected.status());
        }
        return read(file, new BlockReader(channel, sizes, Optional.empty()));
    }

    /** Reads a file by its short identifier, without a selection. */
    public FileOutcome readShort(LdsFile file) throws CardException {
        return read(file, new BlockReader(channel, sizes, Optional.of(file)));
    }

    /** Selects a file and returns the chip's answer. */
    public CardResponse select(LdsFile file) throws CardException {
        byte[] identifier = {(byte) (file.identifier() >> 8), (byte) file.identifier()};
        CardCommand silent = new CardCommand(0, SELECT, 0x02, 0x0C, Bytes.copyOf(identifier), 0);
        CardResponse response = channel.transmit(silent);
        return StatusWord.isUnknownForm(response.status())
                ? channel.transmit(new CardCommand(0, SELECT, 0x02, 0x00, silent.data(), CONTROL_INFORMATION))
                : response;
    }

    private FileOutcome read(LdsFile file, BlockReader blocks) throws CardException {
        CardResponse first = blocks.first();
        if (first.data().isEmpty()) {
            return new FileOutcome.NotGiven(file, first.status());
        }
        int total = checkedLength(file, first.data());
        byte[] whole = new byte[total];
        int done = copy(first.data(), whole, 0);
        progress.read(file, done, total);
        while (done < total) {
            done += copy(blocks.next(done, total - done), whole, done);
            progress.read(file, done, total);
        }
        return new FileOutcome.Read(new RawFile(file, Bytes.copyOf(whole)));
    }

    private static int copy(Bytes block, byte[] whole, int at) {
        int length = Math.min(block.length(), whole.length - at);
        System.arraycopy(block.toArray(), 0, whole, at, length);
        return length;
    }

    private static int checkedLength(LdsFile file, Bytes start) throws CardException {
        try {
            Tlv.Header header = Tlv.Header.of(start, 0);
            if (header.tag() != file.tag()) {
                throw new CardException(Reason.DAMAGED, file + " begins with another tag");
            }
            long limit = file == LdsFile.DG2 ? PORTRAIT_LIMIT : LIMIT;
            if (header.valueLength() == 0 || header.end() > limit) {
                throw new CardException(Reason.HOSTILE, file + " claims an impossible length");
            }
            return (int) header.end();
        } catch (TlvException e) {
            throw new CardException(Reason.HOSTILE, file + " has no usable header", e);
        }
    }
}

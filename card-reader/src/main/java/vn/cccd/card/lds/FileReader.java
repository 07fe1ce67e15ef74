package vn.cccd.card.lds;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
 * Reads whole files as raw bytes (Doc 9303-10, 3.6; ISO/IEC 7816-4, 11.3), by their short identifiers where the chip knows these.
 *
 * <p>The length that a file claims is held against a limit before anything is allocated for it. What has arrived of a file when a reading
 * of it ends early is kept; the next {@link #read} of the same file goes on behind it.
 */
public final class FileReader {
    private static final int LIMIT = 64 * 1024;
    private static final int PORTRAIT_LIMIT = 256 * 1024;
    private static final int SELECT = 0xA4;
    private static final int CONTROL_INFORMATION = 256;

    private final CardChannel channel;
    private final BlockSizes sizes;
    private final ShortIdentifiers identifiers;
    private final FileProgress progress;
    private @Nullable PartialFile unfinished;

    public FileReader(CardChannel channel, BlockSizes sizes, FileProgress progress) {
        this(channel, sizes, ShortIdentifiers.untried(), progress);
    }

    public FileReader(CardChannel channel, BlockSizes sizes, ShortIdentifiers identifiers, FileProgress progress) {
        this.channel = channel;
        this.sizes = sizes;
        this.identifiers = identifiers;
        this.progress = progress;
    }

    /** Reads a file of the application that is selected; goes on where it stopped when a part of it is here. */
    public FileOutcome read(LdsFile file) throws CardException {
        if (unfinished != null && unfinished.file() == file) {
            return goOn(unfinished);
        }
        if (!identifiers.refused()) {
            FileOutcome outcome = readShort(file);
            if (outcome instanceof FileOutcome.Read || identifiers.work()) {
                return outcome;
            }
        }
        return readSelected(file);
    }

    /** Takes over a part of a file that another session has read. */
    public void resume(PartialFile part) {
        unfinished = part;
    }

    /** The file that a reading has ended in the middle of. */
    public Optional<PartialFile> unfinished() {
        return Optional.ofNullable(unfinished);
    }

    /** How often this chip and reader have taught something about how they want to be asked. */
    public int lessons() {
        return sizes.changes() + identifiers.changes();
    }

    /** Until the chip has given a file by its short identifier, a refusal may be about that; then one command is enough to find out. */
    private FileOutcome readShort(LdsFile file) throws CardException {
        BlockReader blocks = new BlockReader(channel, sizes, Optional.of(file));
        if (identifiers.work()) {
            return read(file, blocks.first(), blocks);
        }
        CardResponse first;
        try {
            first = blocks.firstOnce();
        } catch (CardException e) {
            throw e.endsChannel() ? suspecting(e) : e;
        }
        if (!first.data().isEmpty()) {
            identifiers.worked();
        }
        return read(file, first, blocks);
    }

    /** That a file is missing is believed only when it was asked for in a way that the chip knows. */
    private CardException suspecting(CardException lost) {
        identifiers.wereRefused();
        return new CardException(Reason.CHANNEL_LOST, String.valueOf(lost.getMessage()), lost);
    }

    private FileOutcome readSelected(LdsFile file) throws CardException {
        CardResponse selected = select(file);
        if (StatusWord.isUnknownForm(selected.status())) {
            BlockReader blocks = new BlockReader(channel, sizes, Optional.of(file));
            return read(file, blocks.first(), blocks);
        }
        if (!selected.ok()) {
            return new FileOutcome.NotGiven(file, selected.status());
        }
        BlockReader blocks = new BlockReader(channel, sizes, Optional.empty());
        int lessons = lessons();
        CardResponse first = blocks.first();
        if (!first.data().isEmpty() && lessons == lessons()) {
            // The same command that failed by short identifier.
            identifiers.wereRefused();
        }
        return read(file, first, blocks);
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

    private FileOutcome read(LdsFile file, CardResponse first, BlockReader blocks) throws CardException {
        if (first.data().isEmpty()) {
            return new FileOutcome.NotGiven(file, first.status());
        }
        PartialFile part = new PartialFile(file, checkedLength(file, first.data()));
        add(part, first.data());
        return finish(part, blocks);
    }

    private FileOutcome goOn(PartialFile part) throws CardException {
        LdsFile file = part.file();
        CardResponse selected = select(file);
        if (StatusWord.isUnknownForm(selected.status())) {
            selected = new BlockReader(channel, sizes, Optional.of(file)).firstByte();
            if (!selected.data().isEmpty() && selected.data().at(0) != part.first()) {
                throw new CardException(Reason.DAMAGED, file + " has changed");
            }
        } else if (!selected.ok()) {
            throw new CardException(Reason.DAMAGED, "the chip takes " + file + " back with " + selected.statusText());
        }
        return finish(part, new BlockReader(channel, sizes, Optional.empty()));
    }

    private FileOutcome finish(PartialFile part, BlockReader blocks) throws CardException {
        unfinished = part;
        while (!part.complete()) {
            add(part, blocks.next(part.done(), part.missing()));
        }
        unfinished = null;
        RawFile whole = part.finished();
        part.close();
        return new FileOutcome.Read(whole);
    }

    private void add(PartialFile part, Bytes block) {
        part.add(block);
        progress.read(part.file(), part.done(), part.total());
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

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

/** READ BINARY on one file, in the largest blocks that the session has found to work. */
final class BlockReader {
    private static final int READ = 0xB0;
    private static final int READ_ODD = 0xB1;
    private static final int FARTHEST_EVEN_OFFSET = 0x7FFF;
    private static final int HEADER = 8;
    /** What DO'53' adds around the bytes of an odd READ BINARY. */
    private static final int ODD_OVERHEAD = 4;

    private final CardChannel channel;
    private final BlockSizes sizes;
    private final Optional<LdsFile> byShortIdentifier;

    BlockReader(CardChannel channel, BlockSizes sizes, Optional<LdsFile> byShortIdentifier) {
        this.channel = channel;
        this.sizes = sizes;
        this.byShortIdentifier = byShortIdentifier;
    }

    /** The beginning of the file, or an answer without data when the chip does not give it. */
    CardResponse first() throws CardException {
        if (sizes.headerFirst()) {
            return header();
        }
        int wanted = sizes.current();
        while (true) {
            CardResponse response = firstOnce();
            if (!response.data().isEmpty() || !maybeTooLong(response.status())) {
                return response;
            }
            if (sizes.proven() || !sizes.stepDown()) {
                return headerAfter(wanted);
            }
        }
    }

    /** As {@link #first}, with one command. */
    CardResponse firstOnce() throws CardException {
        return sizes.headerFirst() ? header() : even(firstParameter(), 0, sizes.current(), true);
    }

    /** The first byte, which makes a file the one that later reads are about. */
    CardResponse firstByte() throws CardException {
        return even(firstParameter(), 0, 1, true);
    }

    /** At least one byte from {@code offset} on, and at most {@code remaining}. */
    Bytes next(int offset, int remaining) throws CardException {
        while (true) {
            int size = Math.min(sizes.current(), remaining);
            CardResponse response =
                    offset > FARTHEST_EVEN_OFFSET ? odd(offset, size) : even(offset >> 8, offset & 0xFF, size, false);
            if (!response.data().isEmpty()) {
                return response.data();
            }
            if (response.ok() || response.status() == StatusWord.END_OF_FILE) {
                throw new CardException(Reason.HOSTILE, "a file is shorter than it says");
            }
            if (sizes.proven() || !maybeTooLong(response.status()) || !sizes.stepDown()) {
                throw refusedInTheMiddle(response);
            }
        }
    }

    private CardResponse headerAfter(int refusedSize) throws CardException {
        CardResponse header = header();
        if (!header.data().isEmpty()) {
            // The size was not to blame.
            sizes.askHeaderFirst();
            sizes.backTo(refusedSize);
        }
        return header;
    }

    private CardResponse header() throws CardException {
        return even(firstParameter(), 0, HEADER, true);
    }

    private int firstParameter() {
        return byShortIdentifier.map(file -> 0x80 | file.shortIdentifier()).orElse(0);
    }

    private CardResponse even(int p1, int p2, int size, boolean beginning) throws CardException {
        CardCommand command = new CardCommand(0, READ, p1, p2, Bytes.empty(), size);
        CardResponse response = withinReach(command, beginning);
        if (StatusWord.isWrongExpectation(response.status())) {
            int available = response.status() & 0xFF;
            response = channel.transmit(command.expecting(available == 0 ? 256 : available));
        }
        if (response.data().length() > size) {
            throw new CardException(Reason.HOSTILE, "more bytes than were asked for");
        }
        sizes.got(response.data().length(), size);
        return response;
    }

    private CardResponse odd(int offset, int size) throws CardException {
        byte[] position = {0x54, 0x03, (byte) (offset >> 16), (byte) (offset >> 8), (byte) offset};
        int room = Math.min(size, Math.max(sizes.current() - ODD_OVERHEAD, 1)) + ODD_OVERHEAD;
        CardResponse response = withinReach(new CardCommand(0, READ_ODD, 0, 0, Bytes.copyOf(position), room), false);
        if (response.data().isEmpty()) {
            return response;
        }
        Bytes block = unwrapped(response.data(), size);
        sizes.got(block.length(), size);
        return new CardResponse(block, response.status());
    }

    private static Bytes unwrapped(Bytes data, int size) throws CardException {
        try {
            Tlv discretionary = Tlv.parse(data);
            if (discretionary.tag() != 0x53 || discretionary.value().length() > size) {
                throw new CardException(Reason.HOSTILE, "an answer in the wrong envelope");
            }
            return discretionary.value();
        } catch (TlvException e) {
            throw new CardException(Reason.HOSTILE, "an answer in the wrong envelope", e);
        }
    }

    /** A reader that cannot carry an extended command fails as if the chip had refused the length. */
    private CardResponse withinReach(CardCommand command, boolean beginning) throws CardException {
        try {
            return channel.transmit(command);
        } catch (CardException e) {
            if (e.reason() == Reason.LINK_FAILED && command.extended() && !sizes.proven()) {
                return new CardResponse(Bytes.empty(), StatusWord.WRONG_LENGTH);
            }
            if (e.reason() == Reason.CHANNEL_LOST) {
                sizes.sessionLost(beginning);
            }
            throw e;
        }
    }

    private static boolean maybeTooLong(int status) {
        return status == StatusWord.WRONG_LENGTH
                || status == StatusWord.WRONG_OFFSET
                || status == StatusWord.END_OF_FILE
                || status == StatusWord.OK
                || status >> 8 == 0x6F
                || StatusWord.isWrongExpectation(status);
    }

    private static CardException refusedInTheMiddle(CardResponse response) {
        return response.status() == StatusWord.WRONG_OFFSET
                ? new CardException(Reason.HOSTILE, "a file is shorter than it says")
                : new CardException(
                        Reason.DAMAGED, "the chip stopped in the middle of a file with " + response.statusText());
    }
}

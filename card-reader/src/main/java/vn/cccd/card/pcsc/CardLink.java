package vn.cccd.card.pcsc;

import java.util.OptionalInt;
import vn.cccd.card.bytes.Bytes;

/**
 * A powered card in a reader, held for this program alone until {@link #close}.
 *
 * <p>One conversation at a time: callers do not share a link between threads that talk at once. Every call comes back within the answer limit of the {@link CardReaders} that made the link. After the first {@link
 * CardLinkException} the link is of no more use; close it and connect again.
 */
public interface CardLink extends AutoCloseable {
    /** Sends one command APDU and returns the whole response, its last two bytes the status word. Nothing is interpreted, no further command is sent on its behalf. */
    Bytes transmit(Bytes commandApdu) throws CardLinkException;

    /** Cuts the card's power and gives it back: what was selected, opened or half done on it is forgotten. */
    void reset() throws CardLinkException;

    /** The answer to reset, for a contactless card the one that the reader composed (PC/SC part 3, 3.1.3.2.3). */
    Bytes atr();

    /** The name of the reader. */
    String reader();

    /** The most bytes that a command or an answer may have for the reader to carry it; absent when the reader does not tell. */
    default OptionalInt maxApdu() {
        return OptionalInt.empty();
    }

    /** How fast reader and card speak, in kbit/s; absent when the reader does not tell. */
    default OptionalInt bitRate() {
        return OptionalInt.empty();
    }

    /** Resets the card and gives the reader back. Never fails: there is nothing a caller could do about it. */
    @Override
    void close();
}

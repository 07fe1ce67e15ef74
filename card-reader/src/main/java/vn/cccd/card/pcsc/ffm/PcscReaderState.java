package vn.cccd.card.pcsc.ffm;

import vn.cccd.card.bytes.Bytes;

/**
 * A reader's state as {@code SCardGetStatusChange} reports it and wants it back.
 *
 * @param state the state bits, and in the upper half how often a card came or went
 */
public record PcscReaderState(String reader, int state, Bytes atr) {
    /** Reported, it stands for readers coming and going (pcsclite's and Windows' name for it). */
    static final String ANY_READER = "\\\\?PnP?\\Notification";

    private static final int CHANGED = 0x0002;
    private static final int PRESENT = 0x0020;

    /** Who uses the card and whether it has power is none of our business; what was merely used is no news. */
    private static final int ABOUT_USE = 0x0080 | 0x0100 | 0x0400;

    /** A state that makes the service answer at once with the present one. */
    static PcscReaderState unaware(String reader) {
        return new PcscReaderState(reader, 0, Bytes.empty());
    }

    /** What to hand back so that only news from now on wakes the caller. */
    PcscReaderState known() {
        return new PcscReaderState(reader, state & ~CHANGED, atr);
    }

    boolean changed() {
        return (state & CHANGED) != 0;
    }

    /** Whether a card or a reader came or went between the two. */
    boolean newsSince(PcscReaderState before) {
        int ignored = CHANGED | ABOUT_USE;
        return (state & ~ignored) != (before.state & ~ignored);
    }

    public boolean cardPresent() {
        return (state & PRESENT) != 0;
    }

    public int changes() {
        return state >>> 16;
    }
}

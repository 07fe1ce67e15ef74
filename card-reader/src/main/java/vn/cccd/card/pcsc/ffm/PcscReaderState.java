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

    /** A state that makes the service answer at once with the present one. */
    static PcscReaderState unaware(String reader) {
        return new PcscReaderState(reader, 0, Bytes.empty());
    }

    /** What to hand back so that only news from now on wakes the caller. */
    PcscReaderState known() {
        return new PcscReaderState(reader, state & ~CHANGED, atr);
    }

    public boolean cardPresent() {
        return (state & PRESENT) != 0;
    }

    public int changes() {
        return state >>> 16;
    }
}

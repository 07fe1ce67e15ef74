package vn.cccd.card;

import java.util.OptionalInt;
import vn.cccd.card.access.Access;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.lds.Portrait;

/** What a reading tells while it goes on; always on the thread that reads. */
public sealed interface ReadProgress {
    /** The chip accepted a key; everything from here on is encrypted. */
    record ChipOpened(Access access) implements ReadProgress {}

    /** The holder's name is known: with accents where the chip holds them. It is not yet known to be genuine. */
    record NameRead(String fullName) implements ReadProgress {
        @Override
        public String toString() {
            return "NameRead[…]";
        }
    }

    /**
     * The signature over the files and the chip's own key were judged.
     *
     * @param soFar the verdict on what has been read until now; the portrait may still change it for the worse
     */
    record SignatureChecked(Verdict soFar) implements ReadProgress {}

    /** {@code done} of {@code total} bytes of a file are here. */
    record FileProgress(String file, int done, int total, Whole whole) implements ReadProgress {}

    /**
     * How far the whole reading has come; what was kept from an interrupted one counts.
     *
     * @param filesOf how many files there are to read, as far as that is known by now
     * @param bytesOf how many bytes there are to read: known as soon as the last file has begun
     */
    record Whole(int files, OptionalInt filesOf, int bytes, OptionalInt bytesOf) {}

    /** The portrait is here and its hash is the signed one. */
    record PortraitRead(Portrait portrait) implements ReadProgress {}
}

package vn.cccd.card.pcsc;

import vn.cccd.card.bytes.Bytes;

/** What changed at the readers. */
public sealed interface ReaderEvent {
    /** The PC/SC service cannot be reached; every reader and card has been reported removed before. */
    record ServiceDown() implements ReaderEvent {}

    /** The PC/SC service answers; readers follow. */
    record ServiceUp() implements ReaderEvent {}

    /** A reader was plugged in, or was there when watching began. */
    record ReaderAdded(String reader) implements ReaderEvent {}

    /** A reader was pulled out; its card, if any, has been reported removed before. */
    record ReaderRemoved(String reader) implements ReaderEvent {}

    /** A card was put down, or was there when watching began; {@code atr} is empty when the card did not tell it. */
    record CardInserted(String reader, Bytes atr) implements ReaderEvent {
        /** Whether it speaks through the air, by its ATR. */
        public boolean contactless() {
            return ReaderDescription.contactless(atr);
        }
    }

    /** The card was taken away. */
    record CardRemoved(String reader) implements ReaderEvent {}
}

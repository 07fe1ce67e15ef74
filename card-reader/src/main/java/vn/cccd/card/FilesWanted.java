package vn.cccd.card;

/** How much of the chip to read. */
public enum FilesWanted {
    /** Everything that may be read without further rights, the portrait last. */
    ALL,
    /** All but the portrait, which is most of the time a reading takes. */
    TEXT
}

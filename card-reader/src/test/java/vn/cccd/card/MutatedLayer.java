package vn.cccd.card;

/** Where an answer was changed. */
enum MutatedLayer {
    /** On the way, before there was protection. */
    PLAIN,
    /** On the way, in protected form. */
    PROTECTED,
    /** By the chip itself, which protected the change with the right keys: one answer as such. */
    INSIDE,
    /** By the chip itself: a part of a file that is not what was issued. */
    FILE,
    /** By the chip itself: a part of the portrait, which has the most of them. */
    PORTRAIT
}

package vn.cccd.card.lds;

/**
 * What a session has learned about reading from one kind of chip by one kind of reader. Nothing here tells one card from another.
 *
 * @param blockSize the bytes to ask for in one command
 * @param headerFirst whether the chip does not bear to be asked for more than a file has
 * @param shortIdentifiers whether files are worth asking for without selecting them
 */
public record ChipHabits(int blockSize, boolean headerFirst, boolean shortIdentifiers) {
    /** What is taken for granted of a chip that nobody has met: everything, in blocks of that size. */
    public static ChipHabits unknown(int blockSize) {
        return new ChipHabits(blockSize, false, true);
    }

    /** What a session can tell at its end. */
    public static ChipHabits learned(BlockSizes sizes, ShortIdentifiers identifiers) {
        return new ChipHabits(sizes.current(), sizes.headerFirst(), !identifiers.refused());
    }
}

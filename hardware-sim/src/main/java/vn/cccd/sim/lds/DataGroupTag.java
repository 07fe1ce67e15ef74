package vn.cccd.sim.lds;

/** The tags that data groups begin with (Doc 9303-10, 4.7). */
final class DataGroupTag {
    private static final int[] TAGS = {
        0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70
    };

    private DataGroupTag() {}

    /** The tag of data group {@code number}, 1 to 16. */
    static int of(int number) {
        return TAGS[number - 1];
    }
}

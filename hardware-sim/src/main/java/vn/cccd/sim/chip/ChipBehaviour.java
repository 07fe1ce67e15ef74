package vn.cccd.sim.chip;

/**
 * How a chip behaves where documents differ.
 *
 * @param selectMasterFileStatus the answer to SELECT of the master file
 * @param maximumCommandLength longest command APDU in bytes; up to 261 there is no extended length
 * @param maximumResponseLength most bytes of data in one answer, before secure messaging
 * @param refusesLongReads whether a read of more than that is a wrong length; otherwise it brings less than was asked for
 */
public record ChipBehaviour(
        int selectMasterFileStatus, int maximumCommandLength, int maximumResponseLength, boolean refusesLongReads) {

    /** The Vietnamese card of 2021: no SELECT of the master file, reads of 2,048 bytes. */
    public static ChipBehaviour cccd2021() {
        return new ChipBehaviour(0x6D00, 2_100, 2_048, false);
    }

    /** A passport as Doc 9303 describes it: the master file can be selected. */
    public static ChipBehaviour passport() {
        return new ChipBehaviour(0x9000, 32_767, 32_767, false);
    }

    /** Extended length, but reads of more than {@code maximumResponseLength} bytes are refused. */
    public ChipBehaviour refusingReadsBeyond(int maximumResponseLength) {
        return new ChipBehaviour(selectMasterFileStatus, maximumCommandLength, maximumResponseLength, true);
    }

    /** No extended length, and reads of more than {@code maximumResponseLength} bytes, at most 256, are refused. */
    public ChipBehaviour withShortLength(int maximumResponseLength) {
        return new ChipBehaviour(selectMasterFileStatus, 261, maximumResponseLength, true);
    }

    boolean extendedLength() {
        return maximumCommandLength > 261;
    }
}

package vn.cccd.sim.chip;

/**
 * How a chip behaves where documents differ.
 *
 * @param pace PACE opens it, in the variants that EF.CardAccess announces
 * @param bac Basic Access Control opens it; a chip with neither is open to everyone
 * @param selectMasterFileStatus the answer to SELECT of the master file
 * @param maximumCommandLength longest command APDU in bytes; up to 261 there is no extended length
 * @param maximumResponseLength most bytes of data in one answer, before secure messaging
 * @param refusesLongReads whether a read of more than that is a wrong length; otherwise it brings less than was asked for
 */
public record ChipBehaviour(
        boolean pace,
        boolean bac,
        int selectMasterFileStatus,
        int maximumCommandLength,
        int maximumResponseLength,
        boolean refusesLongReads) {

    /** The Vietnamese card of 2021: both protocols, no SELECT of the master file, reads of 2,048 bytes. */
    public static ChipBehaviour cccd2021() {
        return new ChipBehaviour(true, true, 0x6D00, 2_100, 2_048, false);
    }

    /** A passport as Doc 9303 describes it: the master file can be selected. */
    public static ChipBehaviour passport() {
        return new ChipBehaviour(true, true, 0x9000, 32_767, 32_767, false);
    }

    public ChipBehaviour withoutPace() {
        return new ChipBehaviour(
                false, bac, selectMasterFileStatus, maximumCommandLength, maximumResponseLength, refusesLongReads);
    }

    public ChipBehaviour withoutBac() {
        return new ChipBehaviour(
                pace, false, selectMasterFileStatus, maximumCommandLength, maximumResponseLength, refusesLongReads);
    }

    /** Extended length, but reads of more than {@code maximumResponseLength} bytes are refused. */
    public ChipBehaviour refusingReadsBeyond(int maximumResponseLength) {
        return new ChipBehaviour(pace, bac, selectMasterFileStatus, maximumCommandLength, maximumResponseLength, true);
    }

    /** No extended length, and reads of more than {@code maximumResponseLength} bytes, at most 256, are refused. */
    public ChipBehaviour withShortLength(int maximumResponseLength) {
        return new ChipBehaviour(pace, bac, selectMasterFileStatus, 261, maximumResponseLength, true);
    }

    boolean extendedLength() {
        return maximumCommandLength > 261;
    }
}

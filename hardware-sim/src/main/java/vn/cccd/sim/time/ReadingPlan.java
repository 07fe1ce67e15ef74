package vn.cccd.sim.time;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reading has to do at least: gain access, read these files once each by their short identifiers, let the chip prove its keys.
 *
 * @param access how the chip is opened
 * @param coordinateLength bytes of one coordinate of PACE and Chip Authentication, for example 32
 * @param blockLength bytes of the cipher's block in secure messaging: 8 or 16
 * @param fileLengths in bytes
 * @param readLength most bytes of a file that chip and reader let one command bring
 * @param chipAuthentication whether it is part of the reading
 * @param activeAuthentication whether it is part of the reading; the signature is as long as two coordinates
 */
public record ReadingPlan(
        Access access,
        int coordinateLength,
        int blockLength,
        List<Integer> fileLengths,
        int readLength,
        boolean chipAuthentication,
        boolean activeAuthentication) {
    private static final int SHORT_READ = 256;
    /** Header, Lc and Le. */
    private static final int PLAIN = 6;

    private static final int SHORT_CHECKSUM = 10;
    private static final int STATUS = 2;
    /** What remains of an answer without data: protected status, checksum, status word. */
    private static final int BARE_ANSWER = 4 + SHORT_CHECKSUM + STATUS;

    /** How the chip is opened. */
    public enum Access {
        PACE,
        BAC,
        /** It is open to everyone, and nothing is protected. */
        NONE
    }

    public ReadingPlan {
        fileLengths = List.copyOf(fileLengths);
        if (readLength < 1) {
            throw new IllegalArgumentException("a read brings at least one byte: " + readLength);
        }
    }

    /** The 2021 card opened by PACE over a curve of 256 bits with AES, without proof of keys. */
    public static ReadingPlan idCard(List<Integer> fileLengths, int readLength) {
        return new ReadingPlan(Access.PACE, 32, 16, fileLengths, readLength, false, false);
    }

    /** With both proofs of the chip's keys. */
    public ReadingPlan provingKeys() {
        return new ReadingPlan(access, coordinateLength, blockLength, fileLengths, readLength, true, true);
    }

    /** How many commands that takes. */
    public int commands() {
        return steps().size();
    }

    /** One command and its answer, as they go over the air. */
    record Step(ChipOperation operation, boolean secured, int commandLength, int answerLength) {}

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        switch (access) {
            case PACE -> addPace(steps);
            case BAC -> addBasicAccess(steps);
            case NONE -> steps.add(new Step(ChipOperation.COMMAND, false, 12, STATUS));
        }
        for (int length : fileLengths) {
            addReads(steps, length);
        }
        if (chipAuthentication) {
            steps.add(protectedStep(ChipOperation.COMMAND, 12, 0));
            steps.add(protectedStep(ChipOperation.CHIP_AUTHENTICATION, 4 + point(), 2));
        }
        if (activeAuthentication) {
            steps.add(protectedStep(ChipOperation.ACTIVE_AUTHENTICATION, 8, 2 * coordinateLength));
        }
        return steps;
    }

    private int point() {
        return 1 + 2 * coordinateLength;
    }

    private void addPace(List<Step> steps) {
        int keys = PLAIN + 4 + point();
        int keysBack = 4 + point() + STATUS;
        steps.add(new Step(ChipOperation.COMMAND, false, 20, STATUS));
        steps.add(new Step(ChipOperation.PACE_NONCE, false, 8, 22));
        steps.add(new Step(ChipOperation.PACE_MAPPING, false, keys, keysBack));
        steps.add(new Step(ChipOperation.PACE_AGREEMENT, false, keys, keysBack));
        steps.add(new Step(ChipOperation.PACE_TOKEN, false, 18, 14));
        steps.add(protectedStep(ChipOperation.COMMAND, 7, 0));
    }

    private static void addBasicAccess(List<Step> steps) {
        steps.add(new Step(ChipOperation.COMMAND, false, 12, STATUS));
        steps.add(new Step(ChipOperation.BASIC_ACCESS_CHALLENGE, false, 5, 8 + STATUS));
        steps.add(new Step(ChipOperation.BASIC_ACCESS_KEYS, false, PLAIN + 40, 40 + STATUS));
    }

    private void addReads(List<Step> steps, int length) {
        for (int left = length; left > 0; left -= readLength) {
            int read = Math.min(left, readLength);
            if (access == Access.NONE) {
                steps.add(new Step(ChipOperation.READ, false, read > SHORT_READ ? 7 : 5, read + STATUS));
            } else {
                int expected = read > SHORT_READ ? 4 : 3;
                int lengths = read > SHORT_READ ? 3 : 0;
                steps.add(new Step(
                        ChipOperation.READ,
                        true,
                        PLAIN + lengths + expected + SHORT_CHECKSUM,
                        dataObject(read) + BARE_ANSWER));
            }
        }
    }

    private Step protectedStep(ChipOperation operation, int data, int answer) {
        int object = access == Access.NONE ? data : dataObject(data) + SHORT_CHECKSUM;
        int back = access == Access.NONE ? answer + STATUS : (answer == 0 ? 0 : dataObject(answer)) + BARE_ANSWER;
        return new Step(operation, access != Access.NONE, PLAIN + object, back);
    }

    /** Tag, length, padding indicator and the padded value. */
    private int dataObject(int length) {
        int value = 1 + (length / blockLength + 1) * blockLength;
        int lengthBytes = value < 0x80 ? 1 : value <= 0xFF ? 2 : 3;
        return 1 + lengthBytes + value;
    }
}

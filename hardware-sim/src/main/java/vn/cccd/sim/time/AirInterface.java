package vn.cccd.sim.time;

import java.time.Duration;

/**
 * The half-duplex block protocol between reader and chip (ISO/IEC 14443-4, 7), type A, without errors on the way.
 *
 * @param rate the same in both directions
 * @param frameSize FSD and FSC: most bytes in one frame, from 16 to 4096; prologue and checksum take three of them
 * @param waitingTime FWT: a chip that computes longer has to ask for more time; not zero
 */
public record AirInterface(BitRate rate, int frameSize, Duration waitingTime) {
    private static final int PROLOGUE_AND_CHECKSUM = 3;
    private static final int ACKNOWLEDGEMENT = PROLOGUE_AND_CHECKSUM;
    /** S(WTX) carries one byte in either direction. */
    private static final int EXTENSION = PROLOGUE_AND_CHECKSUM + 1;
    /** Eight bits and their parity. */
    private static final int BITS_PER_BYTE = 9;
    /** Start and end of a frame. */
    private static final int BITS_AROUND_FRAME = 2;

    public AirInterface {
        if (frameSize < 16 || frameSize > 4_096) {
            throw new IllegalArgumentException("a frame has 16 to 4096 bytes: " + frameSize);
        }
        if (!waitingTime.isPositive()) {
            throw new IllegalArgumentException("the frame waiting time is more than nothing");
        }
    }

    /** Both ways of one exchange, without what chip and reader do in between. */
    Duration exchange(int commandLength, int answerLength) {
        return chain(commandLength).plus(chain(answerLength));
    }

    /** Every block but the last one is acknowledged before the next is sent. */
    private Duration chain(int length) {
        int perBlock = frameSize - PROLOGUE_AND_CHECKSUM;
        int blocks = Math.max(1, Math.ceilDiv(length, perBlock));
        long bytes = length + (long) blocks * PROLOGUE_AND_CHECKSUM + (blocks - 1L) * ACKNOWLEDGEMENT;
        return frames(2L * blocks - 1, bytes);
    }

    /** What it costs to ask for more time as often as it takes. */
    Duration extensions(Duration computing) {
        long count = computing.dividedBy(waitingTime);
        return frames(2 * count, 2 * count * EXTENSION);
    }

    private Duration frames(long count, long bytes) {
        return rate.bits(bytes * BITS_PER_BYTE + count * BITS_AROUND_FRAME)
                .plus(rate.frameDelay().multipliedBy(count));
    }
}

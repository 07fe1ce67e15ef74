package vn.cccd.card;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vn.cccd.card.access.Access;

/**
 * What a reading cost, over all attempts when it was resumed; the time in which the card was away is not counted. Nothing here tells
 * whose card it was.
 *
 * @param failure how it ended; absent when it was completed
 * @param protocol absent when the chip was not opened
 * @param nameMillis from the start until the name was known
 * @param stepMillis what each step took that was begun
 * @param bytesReceived from the chip, protection included
 * @param blockSize the most bytes that were got with one command
 * @param extendedLength whether that took extended-length commands
 * @param shortIdentifiers whether the chip gave its files without their selection
 * @param bitRate between reader and card in kbit/s, where the reader tells it
 * @param readerModel the reader's name without numbers that tell one of a model from another
 * @param resumed how often the card was put back and the reading went on
 * @param portraitFromCache whether the portrait was kept from an earlier visit and not read
 */
public record ReadTiming(
        Optional<ReadFailure> failure,
        Optional<Access.Protocol> protocol,
        long totalMillis,
        OptionalLong nameMillis,
        Map<ReadStep, Long> stepMillis,
        int apdus,
        long bytesSent,
        long bytesReceived,
        int blockSize,
        boolean extendedLength,
        boolean shortIdentifiers,
        OptionalInt bitRate,
        String readerModel,
        int resumed,
        boolean portraitFromCache) {
    public ReadTiming {
        Map<ReadStep, Long> ordered = new EnumMap<>(ReadStep.class);
        ordered.putAll(stepMillis);
        stepMillis = Collections.unmodifiableMap(ordered);
    }

    /** A reading of which nothing is known but its length. */
    public static ReadTiming ofMillis(long total) {
        return new ReadTiming(
                Optional.empty(),
                Optional.empty(),
                total,
                OptionalLong.empty(),
                Map.of(),
                0,
                0,
                0,
                0,
                false,
                false,
                OptionalInt.empty(),
                "",
                0,
                false);
    }

    /** This attempt and those before it as one. */
    ReadTiming after(ReadTiming earlier) {
        Map<ReadStep, Long> steps = new EnumMap<>(ReadStep.class);
        steps.putAll(earlier.stepMillis);
        stepMillis.forEach((step, millis) -> steps.merge(step, millis, Long::sum));
        return new ReadTiming(
                failure,
                protocol.or(earlier::protocol),
                earlier.totalMillis + totalMillis,
                earlier.nameMillis.isPresent() ? earlier.nameMillis : plus(nameMillis, earlier.totalMillis),
                steps,
                earlier.apdus + apdus,
                earlier.bytesSent + bytesSent,
                earlier.bytesReceived + bytesReceived,
                Math.max(earlier.blockSize, blockSize),
                earlier.extendedLength || extendedLength,
                earlier.shortIdentifiers || shortIdentifiers,
                bitRate,
                readerModel,
                earlier.resumed + resumed,
                earlier.portraitFromCache || portraitFromCache);
    }

    private static OptionalLong plus(OptionalLong millis, long before) {
        return millis.isPresent() ? OptionalLong.of(before + millis.getAsLong()) : millis;
    }
}

package vn.cccd.card;

import java.util.OptionalLong;

/**
 * What a reading cost.
 *
 * @param nameMillis from the start until the name was known
 * @param blockSize the most bytes that were got with one command
 * @param extendedLength whether that took extended-length commands
 */
public record ReadTiming(
        long totalMillis,
        OptionalLong nameMillis,
        int apdus,
        long bytesSent,
        long bytesReceived,
        int blockSize,
        boolean extendedLength) {}

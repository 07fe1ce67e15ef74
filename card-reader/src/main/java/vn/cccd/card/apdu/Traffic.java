package vn.cccd.card.apdu;

/** Counts what goes over the link. Not safe for use by several threads. */
public final class Traffic {
    private int commands;
    private long bytesSent;
    private long bytesReceived;
    private int largestAnswer;
    private boolean extendedLength;

    void sent(int bytes, boolean extended) {
        commands++;
        bytesSent += bytes;
        extendedLength |= extended;
    }

    void received(int bytes) {
        bytesReceived += bytes;
        largestAnswer = Math.max(largestAnswer, bytes);
    }

    public int commands() {
        return commands;
    }

    public long bytesSent() {
        return bytesSent;
    }

    public long bytesReceived() {
        return bytesReceived;
    }

    /** The longest single answer, protection and status included. */
    public int largestAnswer() {
        return largestAnswer;
    }

    /** Whether any command used extended lengths. */
    public boolean extendedLength() {
        return extendedLength;
    }
}

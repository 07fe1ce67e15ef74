package vn.cccd.card.apdu;

/** Counts what goes over the link. Not safe for use by several threads. */
public final class Traffic {
    private int commands;
    private long bytesSent;
    private long bytesReceived;
    private boolean extendedLength;

    void sent(int bytes) {
        commands++;
        bytesSent += bytes;
    }

    void extendedWorked() {
        extendedLength = true;
    }

    void received(int bytes) {
        bytesReceived += bytes;
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

    /** Whether reader and chip went along with a command of extended length. */
    public boolean extendedLength() {
        return extendedLength;
    }
}

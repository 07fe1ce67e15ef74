package vn.cccd.sim.backend.http;

/** How the bytes of an answer reach the other side. */
public sealed interface Delivery {
    /** As they should. */
    record Whole() implements Delivery {}

    /** Head and body alike at this many bytes a second. */
    record Dripping(int bytesPerSecond) implements Delivery {
        public Dripping {
            if (bytesPerSecond < 1) {
                throw new IllegalArgumentException("nothing drips at " + bytesPerSecond + " bytes a second");
            }
        }
    }

    /** The head and the first half of the body; then the connection ends without TLS being told (no close_notify). */
    record Half() implements Delivery {}

    /** The first {@code bytes} bytes of head and body; then the connection is reset (RST). */
    record ResetAfter(int bytes) implements Delivery {
        public ResetAfter {
            if (bytes < 0) {
                throw new IllegalArgumentException("no reset after " + bytes + " bytes");
            }
        }
    }

    /** Not at all: the connection ends without TLS being told. */
    record Lost() implements Delivery {}
}

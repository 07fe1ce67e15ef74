package vn.cccd.qr.scanner.camera;

import java.time.Duration;

/**
 * How often things are done.
 *
 * @param frame from one frame that is looked at to the next; the time of decoding is part of it
 * @param repeat a code that was out of sight for so long counts as shown again
 * @param look how long to wait before looking for a missing camera again
 */
public record CameraPace(Duration frame, Duration repeat, Duration look) {
    /** Eight frames a second at most: more only warm the machine. */
    public static final CameraPace USUAL =
            new CameraPace(Duration.ofMillis(125), Duration.ofSeconds(3), Duration.ofSeconds(2));
}

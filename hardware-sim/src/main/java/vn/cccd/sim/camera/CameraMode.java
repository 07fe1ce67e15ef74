package vn.cccd.sim.camera;

import java.time.Duration;

/** Size in pixels and rate of a camera's frames. */
public record CameraMode(int width, int height, int framesPerSecond) {
    /** What a kiosk needs: eight frames a second of 640 by 480. */
    public static final CameraMode USUAL = new CameraMode(640, 480, 8);

    private static final int LARGEST_SIDE = 8192;

    public CameraMode {
        if (width < 1 || height < 1 || width > LARGEST_SIDE || height > LARGEST_SIDE) {
            throw new IllegalArgumentException("a side has 1 to " + LARGEST_SIDE + " pixels");
        }
        if (framesPerSecond < 1 || framesPerSecond > 1000) {
            throw new IllegalArgumentException("a camera takes 1 to 1000 frames a second");
        }
    }

    Duration timeOf(long frame) {
        return Duration.ofNanos(frame * 1_000_000_000L / framesPerSecond);
    }
}

package vn.cccd.sim.camera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.time.Duration;

/**
 * One frame in shades of grey.
 *
 * <p>All frames of a camera share one buffer, as frames of a driver do: it holds this frame until the next is asked for.
 */
public final class CameraFrame {
    private final BufferedImage image;
    private final byte[] grey;
    private final long sequence;
    private final Duration at;

    CameraFrame(BufferedImage image, long sequence, Duration at) {
        this.image = image;
        this.grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        this.sequence = sequence;
        this.at = at;
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    /** From zero; frames that nobody could take while the camera was unplugged are counted. */
    public long sequence() {
        return sequence;
    }

    /** When it was taken, since the first. */
    public Duration at() {
        return at;
    }

    /** The camera's own buffer: one byte a pixel, row by row, 0 is black. */
    public byte[] grey() {
        return grey;
    }

    /** The camera's own buffer as a picture. */
    public BufferedImage image() {
        return image;
    }
}

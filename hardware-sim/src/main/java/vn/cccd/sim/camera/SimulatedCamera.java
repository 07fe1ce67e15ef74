package vn.cccd.sim.camera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.time.Duration;

/**
 * A camera that plays a script. One thread takes frames; any may pull the plug.
 *
 * <p>Memory: one buffer of a byte a pixel, whatever the number of frames.
 */
public final class SimulatedCamera {
    private final CameraMode mode;
    private final CameraScript script;
    private final FrameClock clock;
    private final FramePainter painter;
    private final BufferedImage image;
    private final byte[] grey;
    private volatile boolean plugged = true;
    private long next;

    /** @param seed of grain; frame {@code n} is the same for the same seed */
    public SimulatedCamera(CameraMode mode, CameraScript script, FrameClock clock, long seed) {
        this.mode = mode;
        this.script = script;
        this.clock = clock;
        this.painter = new FramePainter(mode, script.codes(), seed);
        this.image = new BufferedImage(mode.width(), mode.height(), BufferedImage.TYPE_BYTE_GRAY);
        this.grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    /** Waits for the next frame; the frame before is overwritten. */
    public CameraEvent next() {
        long frame = next++;
        Duration at = mode.timeOf(frame);
        clock.await(at);
        long length = script.nanos();
        if (at.toNanos() >= length && !script.endless()) {
            return new CameraEvent.Ended();
        }
        long into = at.toNanos() % length;
        int scene = 0;
        while (into >= script.scenes().get(scene).duration().toNanos()) {
            into -= script.scenes().get(scene).duration().toNanos();
            scene++;
        }
        CameraScene playing = script.scenes().get(scene);
        if (!plugged || playing.action() == CameraScene.Action.UNPLUGGED) {
            return new CameraEvent.Unplugged();
        }
        double progress = (double) into / playing.duration().toNanos();
        painter.paint(grey, playing.action(), progress, frame);
        return new CameraEvent.Frame(new CameraFrame(image, frame, at));
    }

    /** Pulls the plug until {@link #plugIn}, whatever the script says. */
    public void unplug() {
        plugged = false;
    }

    public void plugIn() {
        plugged = true;
    }
}

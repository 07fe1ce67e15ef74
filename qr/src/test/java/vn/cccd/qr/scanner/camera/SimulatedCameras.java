package vn.cccd.qr.scanner.camera;

import java.util.List;
import java.util.regex.Pattern;
import vn.cccd.qr.scanner.Absence;
import vn.cccd.sim.camera.CameraEvent;
import vn.cccd.sim.camera.CameraFrame;
import vn.cccd.sim.camera.SimulatedCamera;

/** The simulator's camera as one of the machine's. */
final class SimulatedCameras implements Cameras {
    private static final String NAME = "Simulated camera";

    private volatile SimulatedCamera camera;
    private volatile boolean plugged = true;

    SimulatedCameras(SimulatedCamera camera) {
        this.camera = camera;
    }

    /** Something else is before the camera from now on. */
    void look(SimulatedCamera other) {
        camera = other;
    }

    void plug(boolean in) {
        plugged = in;
    }

    @Override
    public List<String> list() {
        return plugged ? List.of(NAME) : List.of();
    }

    @Override
    public Opening open(Pattern name) {
        boolean there = plugged && name.matcher(NAME).find();
        return there ? new Opening.Opened(new Open()) : new Opening.Missing(Absence.NOT_FOUND);
    }

    private final class Open implements FrameSource {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Look look(GreyFrame frame, long nanos) {
            if (!plugged) {
                return Look.GONE;
            }
            return switch (camera.next()) {
                case CameraEvent.Frame shown -> {
                    CameraFrame taken = shown.frame();
                    byte[] room = frame.room(taken.width(), taken.height(), nanos);
                    System.arraycopy(taken.grey(), 0, room, 0, room.length);
                    yield Look.FRAME;
                }
                case CameraEvent.Unplugged gone -> Look.GONE;
                case CameraEvent.Ended ended -> Look.NOTHING_NEW;
            };
        }

        @Override
        public void close() {}
    }
}

package vn.cccd.qr.scanner.camera;

import java.util.List;
import java.util.regex.Pattern;
import vn.cccd.qr.scanner.Absence;

/** The cameras of a machine. */
public interface Cameras {
    /** What came of an attempt to open a camera. */
    sealed interface Opening {
        record Opened(FrameSource camera) implements Opening {}

        record Missing(Absence why) implements Opening {}
    }

    /** The names of the cameras there are now; for people who look for theirs. */
    List<String> list();

    /** Opens the first camera whose name holds a match. */
    Opening open(Pattern name);

    /** The cameras of this machine. */
    static Cameras system() {
        return new SystemCameras();
    }
}

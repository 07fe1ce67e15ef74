package vn.cccd.qr.scanner.camera;

/** An open camera. It keeps the newest frame and nothing else. One thread uses it. */
public interface FrameSource extends AutoCloseable {
    /** What a look at the camera showed. */
    enum Look {
        /** A frame that was not there before. */
        FRAME,
        NOTHING_NEW,
        /** The camera is not there any more. */
        GONE
    }

    /** As the system names it. */
    String name();

    /** Copies the newest frame into {@code frame} unless it was handed out before. Does not wait for one. */
    Look look(GreyFrame frame, long nanos);

    @Override
    void close();
}

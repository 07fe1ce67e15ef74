package vn.cccd.sim.camera;

/** What a camera answers when it is asked for a frame. */
public sealed interface CameraEvent {
    /** A picture. */
    record Frame(CameraFrame frame) implements CameraEvent {}

    /** No camera there; asking again is allowed. */
    record Unplugged() implements CameraEvent {}

    /** The script is over. */
    record Ended() implements CameraEvent {}
}

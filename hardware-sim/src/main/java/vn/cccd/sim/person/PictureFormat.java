package vn.cccd.sim.person;

/** How a portrait is compressed. */
public enum PictureFormat {
    JPEG,
    /** JPEG 2000, in a JP2 file. */
    JPEG_2000
}

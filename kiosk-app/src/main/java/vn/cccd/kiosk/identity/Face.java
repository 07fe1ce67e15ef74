package vn.cccd.kiosk.identity;

import vn.cccd.card.bytes.Bytes;

/** The portrait from the chip as it is stored there. {@code toString} of the bytes tells their length only. */
public record Face(Format format, Bytes encoded) {
    /** How the picture is encoded. */
    public enum Format {
        JPEG,
        JPEG2000,
        UNKNOWN
    }
}

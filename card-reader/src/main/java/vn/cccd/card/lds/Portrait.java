package vn.cccd.card.lds;

import vn.cccd.card.bytes.Bytes;

/**
 * The holder's picture as the chip holds it, not yet decoded.
 *
 * @param width in pixels as the picture's own header says
 * @param height in pixels as the picture's own header says
 */
public record Portrait(Format format, Bytes image, int width, int height) {
    public enum Format {
        JPEG,
        JPEG2000
    }
}

package vn.cccd.qr.scanner.camera;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.image.SymbolFinder;

/** Finds codes in frames as in pictures. */
public final class FrameCodes implements CodeFinder {
    private static final ColorModel GREY = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY).getColorModel();

    @Override
    public List<Bytes> find(GreyFrame frame) {
        return SymbolFinder.find(picture(frame)).stream()
                .map(found -> Bytes.copyOf(found.text().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** The frame's own buffer as a picture: nothing is copied. */
    private static BufferedImage picture(GreyFrame frame) {
        var raster = Raster.createInterleavedRaster(
                new DataBufferByte(frame.grey(), frame.grey().length),
                frame.width(),
                frame.height(),
                frame.width(),
                1,
                new int[] {0},
                null);
        return new BufferedImage(GREY, raster, false, null);
    }
}

package vn.cccd.sim.qr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The clean picture of a code, black on white. */
public final class QrPicture {
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private QrPicture() {}

    /**
     * Draws {@code text}, each module {@code pixelsPerModule} wide.
     *
     * @throws IllegalArgumentException when the text is too long for a code
     */
    public static BufferedImage of(String text, int pixelsPerModule) {
        return of(QrSymbol.of(text), pixelsPerModule);
    }

    /** Draws {@code symbol}, each module {@code pixelsPerModule} wide. */
    public static BufferedImage of(QrSymbol symbol, int pixelsPerModule) {
        int side = symbol.side() * pixelsPerModule;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, symbol.dark(x / pixelsPerModule, y / pixelsPerModule) ? BLACK : WHITE);
            }
        }
        return picture;
    }

    /** Writes {@code text} as a PNG with modules of eight pixels. */
    public static void png(String text, Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var image = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(of(text, 8), "png", image);
        }
    }
}

package vn.cccd.sim.qr.damage;

import java.util.List;
import vn.cccd.sim.qr.QrSymbol;

/**
 * What stands before the camera.
 *
 * @param width of the picture in pixels; at most 50 million pixels in all
 * @param symbols codes from left to right
 * @param modulePixels width of one module when nothing makes it smaller
 */
public record QrScene(Backdrop backdrop, int width, int height, List<QrSymbol> symbols, double modulePixels) {
    private static final long MOST_PIXELS = 50_000_000;

    public QrScene {
        symbols = List.copyOf(symbols);
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
            throw new IllegalArgumentException("a picture has one to 50 million pixels");
        }
        if (!(modulePixels > 0)) {
            throw new IllegalArgumentException("modules have a width");
        }
    }

    /** One code in the middle of a picture of one megapixel. */
    public static QrScene of(Backdrop backdrop, QrSymbol symbol) {
        return of(backdrop, 1280, 800, symbol);
    }

    /** One code that takes half of the picture's shorter side. */
    public static QrScene of(Backdrop backdrop, int width, int height, QrSymbol symbol) {
        return new QrScene(backdrop, width, height, List.of(symbol), Math.min(width, height) * 0.5 / symbol.side());
    }

    /** The same with modules of another width. */
    public QrScene withModulePixels(double pixels) {
        return new QrScene(backdrop, width, height, symbols, pixels);
    }
}

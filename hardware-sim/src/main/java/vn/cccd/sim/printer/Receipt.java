package vn.cccd.sim.printer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A piece of printed paper. */
public final class Receipt {
    private final Dots dots;
    private final String text;
    private final boolean cut;

    Receipt(Dots dots, String text, boolean cut) {
        this.dots = dots;
        this.text = text;
        this.cut = cut;
    }

    /** Its characters, line by line; codes and pictures are not among them. */
    public String text() {
        return text;
    }

    /** Whether the printer has cut it off. */
    public boolean isCut() {
        return cut;
    }

    /** Length in millimetres. */
    public int millimetres() {
        return dots.height() / PaperWidth.DOTS_PER_MILLIMETRE;
    }

    /** The paper at 203 dots an inch, black on white. */
    public BufferedImage image() {
        var image = new BufferedImage(dots.width(), Math.max(1, dots.height()), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.getRaster().setSample(x, y, 0, dots.black(x, y) ? 0 : 1);
            }
        }
        return image;
    }

    /** Writes {@link #image} as PNG. */
    public void write(Path file) throws IOException {
        ImageIO.write(image(), "png", file.toFile());
    }

    /** What it says stays out. */
    @Override
    public String toString() {
        return "Receipt[" + millimetres() + " mm]";
    }
}

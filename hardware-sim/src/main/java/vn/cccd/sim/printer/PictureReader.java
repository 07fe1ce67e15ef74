package vn.cccd.sim.printer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The two forms of pictures. What is wider than paper or too long to hold is read and dropped, as a printer does. */
final class PictureReader {
    private static final int WIDEST = PaperWidth.MM_80.dots();
    private static final int LONGEST = 4096;
    private static final int SINGLE_DENSITY = 2;
    private static final int COARSE_ROWS = 3;

    private final InputStream in;

    PictureReader(InputStream in) {
        this.in = in;
    }

    /** {@code GS v 0 m xL xH yL yH}: rows of bytes, the high bit on the left. */
    PrinterCommand rows() throws IOException {
        int scale = read();
        int bytes = read() + 256 * read();
        int rows = read() + 256 * read();
        var dots = new Dots(Math.min(8 * bytes, WIDEST), Math.min(rows, LONGEST));
        for (int y = 0; y < rows; y++) {
            for (int n = 0; n < bytes; n++) {
                int eight = read();
                for (int bit = 0; bit < 8; bit++) {
                    if ((eight & (0x80 >> bit)) != 0) {
                        dots.blacken(8 * n + bit, y);
                    }
                }
            }
        }
        return new PrinterCommand.Picture(dots.enlarged((scale & 1) + 1, (scale >> 1 & 1) + 1, WIDEST), true);
    }

    /** {@code ESC * m nL nH}: columns of eight or twenty-four dots, the high bit on top. */
    PrinterCommand columns() throws IOException {
        int mode = read();
        int columns = read() + 256 * read();
        int bytes = mode >= 32 ? 3 : 1;
        var dots = new Dots(Math.min(columns, WIDEST), 8 * bytes);
        for (int x = 0; x < columns; x++) {
            for (int n = 0; n < bytes; n++) {
                int eight = read();
                for (int bit = 0; bit < 8; bit++) {
                    if ((eight & (0x80 >> bit)) != 0) {
                        dots.blacken(x, 8 * n + bit);
                    }
                }
            }
        }
        boolean dense = mode == 1 || mode == 33;
        Dots seen = dots.enlarged(dense ? 1 : SINGLE_DENSITY, bytes == 3 ? 1 : COARSE_ROWS, WIDEST);
        return new PrinterCommand.Picture(seen, false);
    }

    private int read() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }
}

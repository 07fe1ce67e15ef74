package vn.cccd.kiosk.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Inter for paper: it covers Vietnamese completely and comes from a dependency, not from the machine or the printer. */
final class PaperFonts {
    private static final String DIRECTORY = "/com/formdev/flatlaf/fonts/inter/";

    private PaperFonts() {}

    static Font regular(float size) {
        return Once.REGULAR.deriveFont(size);
    }

    static Font bold(float size) {
        return Once.BOLD.deriveFont(size);
    }

    /** Initialised by the first who asks. */
    private static final class Once {
        static final Font REGULAR = load("Inter-Regular.otf");
        static final Font BOLD = load("Inter-Bold.otf");
    }

    private static Font load(String face) {
        try (InputStream in = PaperFonts.class.getResourceAsStream(DIRECTORY + face)) {
            if (in == null) {
                throw new FileNotFoundException(face);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("Unusable font " + face, e);
        }
    }
}

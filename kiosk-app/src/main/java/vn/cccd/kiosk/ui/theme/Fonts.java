package vn.cccd.kiosk.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The faces of Inter that the theme uses; they cover Vietnamese completely and come from a dependency, not from the machine. */
final class Fonts {
    private static final String DIRECTORY = "/com/formdev/flatlaf/fonts/inter/";
    private static final List<String> FACES = List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf");
    private static final double ANY_SIZE = 28;

    private Fonts() {}

    /** Makes the faces known to JavaFX, once in the life of the program. */
    static void load() {
        if (Once.LOADED < FACES.size()) {
            throw new IllegalStateException("Fonts are missing");
        }
    }

    /** Initialised by the first who asks. */
    private static final class Once {
        static final int LOADED = loadAll();
    }

    private static int loadAll() {
        for (String face : FACES) {
            try (InputStream in = Resources.open(DIRECTORY + face)) {
                if (Font.loadFont(in, ANY_SIZE) == null) {
                    throw new IllegalStateException("Unusable font " + face);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return FACES.size();
    }
}

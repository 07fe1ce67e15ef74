package vn.cccd.kiosk.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import vn.cccd.kiosk.ui.theme.Theme;

/** Pictures of all screens, for people to look at. To be used on the JavaFX thread, with or without a display. */
public final class ScreenShooter {
    private final Theme theme;

    /** Pictures in {@code theme}, which should keep everything still. */
    public ScreenShooter(Theme theme) {
        this.theme = theme;
    }

    /** Writes {@code 1366x768/03-reading.vi.png} and so on below {@code directory}; returns what was written. */
    public List<Path> write(Path directory, List<Size> sizes) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Size size : sizes) {
            Path folder = Files.createDirectories(directory.resolve(size.toString()));
            Scene scene = new Scene(new Group(), size.width(), size.height());
            for (Gallery.Exhibit exhibit : new Gallery(theme).exhibits()) {
                // What changes in a scene that no window shows is not always painted; what comes into it is.
                scene.setRoot(new Group());
                scene.setRoot(exhibit.root());
                exhibit.show().run();
                exhibit.root().applyCss();
                exhibit.root().layout();
                Path file = folder.resolve(exhibit.name() + ".png");
                ImageIO.write(picture(scene, size), "png", file.toFile());
                written.add(file);
            }
        }
        return List.copyOf(written);
    }

    private static BufferedImage picture(Scene scene, Size size) {
        return copy(scene.snapshot(new WritableImage(size.width(), size.height())));
    }

    private static BufferedImage copy(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }

    /** The size of a window in pixels. */
    public record Size(int width, int height) {
        public static final Size LANDSCAPE = new Size(1920, 1080);
        public static final Size SMALL_LANDSCAPE = new Size(1366, 768);
        public static final Size PORTRAIT = new Size(1080, 1920);

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%dx%d", width, height);
        }
    }
}

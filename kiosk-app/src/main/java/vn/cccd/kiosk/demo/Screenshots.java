package vn.cccd.kiosk.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import vn.cccd.kiosk.ui.FxRuntime;
import vn.cccd.kiosk.ui.NoDisplayException;
import vn.cccd.kiosk.ui.ScreenShooter;
import vn.cccd.kiosk.ui.ScreenShooter.Size;
import vn.cccd.kiosk.ui.theme.Palette;
import vn.cccd.kiosk.ui.theme.Theme;

/** Pictures of every screen, for documentation and for looking at them; needs no display. */
public final class Screenshots {
    private static final List<Size> SIZES = List.of(Size.LANDSCAPE, Size.SMALL_LANDSCAPE, Size.PORTRAIT);

    private Screenshots() {}

    /** Writes them below {@code directory}; returns how many. */
    public static int write(Path directory) throws IOException {
        FxRuntime.withoutDisplay();
        AtomicInteger written = new AtomicInteger();
        try {
            FxRuntime.run(() -> {
                try {
                    written.set(new ScreenShooter(new Theme(Palette.LIGHT, true))
                            .write(directory, SIZES)
                            .size());
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            });
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UncheckedIOException unwritable) {
                throw new IOException("the pictures cannot be written to " + directory, unwritable);
            }
            throw new IllegalStateException("drawing a screen failed", failed);
        } catch (NoDisplayException impossible) {
            throw new IllegalStateException("memory is always there to draw into", impossible);
        }
        return written.get();
    }
}

package vn.cccd.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.kiosk.ui.theme.Palette;
import vn.cccd.kiosk.ui.theme.Theme;

/** Every screen in both languages, measured as it is laid out. */
class AllScreensTest {
    @ParameterizedTest
    @CsvSource({"1920, 1080, 24", "1366, 768, 22", "1080, 1920, 24"})
    void everyTextIsWholeAndReadableAndEveryButtonCanBeHit(int width, int height, double leastFont) {
        assertThat(faults(Palette.LIGHT, width, height, leastFont)).isEmpty();
    }

    @Test
    void theDarkRoomVariantIsAsReadable() {
        assertThat(faults(Palette.DARK_ROOM, 1366, 768, 22)).isEmpty();
    }

    private static List<String> faults(Palette palette, int width, int height, double leastFont) {
        return FxThread.call(() -> {
            KioskView view = new KioskView(event -> {}, new Theme(palette, true));
            Scene scene = new Scene(view.root(), width, height);
            List<String> faults = new ArrayList<>();
            for (ScreenGallery.Sample sample : ScreenGallery.samples()) {
                view.show(sample.model());
                view.root().applyCss();
                view.root().layout();
                Inspection.of(scene, leastFont).forEach(fault -> faults.add(sample.name() + ": " + fault));
            }
            return faults;
        });
    }
}

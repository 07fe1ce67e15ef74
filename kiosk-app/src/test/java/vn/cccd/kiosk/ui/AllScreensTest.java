package vn.cccd.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.kiosk.ui.theme.Palette;
import vn.cccd.kiosk.ui.theme.Theme;

/** Every window in both languages, measured as it is laid out. */
class AllScreensTest {
    @ParameterizedTest
    @CsvSource({"1920, 1080, 24, 20", "1366, 768, 22, 16", "1080, 1920, 24, 20"})
    void everyTextIsWholeAndReadableAndEveryButtonCanBeHit(int width, int height, double leastFont, double ofStaff) {
        assertThat(faults(Palette.LIGHT, width, height, leastFont, ofStaff)).isEmpty();
    }

    @Test
    void theDarkRoomVariantIsAsReadable() {
        assertThat(faults(Palette.DARK_ROOM, 1366, 768, 22, 16)).isEmpty();
    }

    private static List<String> faults(Palette palette, int width, int height, double leastFont, double ofStaff) {
        return FxThread.call(() -> {
            Map<Parent, Scene> scenes = new HashMap<>();
            List<String> faults = new ArrayList<>();
            for (Gallery.Exhibit exhibit : new Gallery(new Theme(palette, true)).exhibits()) {
                Scene scene = scenes.computeIfAbsent(exhibit.root(), root -> new Scene(root, width, height));
                exhibit.show().run();
                for (int pass = 0; pass < 2; pass++) {
                    exhibit.root().applyCss();
                    exhibit.root().layout();
                }
                Inspection.Measure measure =
                        exhibit.forStaff() ? Inspection.Measure.staff(ofStaff) : Inspection.Measure.visitors(leastFont);
                Inspection.of(scene, measure).forEach(fault -> faults.add(exhibit.name() + ": " + fault));
            }
            return faults;
        });
    }
}

package vn.cccd.kiosk.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Optional;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.ui.FxThread;
import vn.cccd.kiosk.ui.SamplePictures;
import vn.cccd.kiosk.ui.text.Phrases;
import vn.cccd.kiosk.ui.theme.Format;

class PortraitTest {
    @Test
    void aFaceIsShown() {
        assertThat(showsAPicture(Optional.of(SamplePictures.face()))).isTrue();
    }

    @Test
    void whereThereIsNoneThereIsAGreyShape() {
        assertThat(showsAPicture(Optional.empty())).isFalse();
    }

    private static boolean showsAPicture(Optional<Face> face) {
        return FxThread.call(() -> {
            Model model = Model.atStart(SamplePictures.site(), LocalDateTime.of(2026, 11, 20, 8, 15));
            ScreenContext context =
                    new ScreenContext(model, Format.of(1920, 1080), new Phrases(model.language()), true, event -> {});
            return new Portrait(context, face)
                    .getChildrenUnmodifiable().stream().anyMatch(ImageView.class::isInstance);
        });
    }
}

package vn.cccd.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.ui.ScreenShooter.Size;
import vn.cccd.kiosk.ui.theme.Palette;
import vn.cccd.kiosk.ui.theme.Theme;

class ScreenShooterTest {
    @Test
    void everyScreenBecomesAPictureInBothLanguages(@TempDir Path directory) throws Exception {
        Size small = new Size(480, 270);
        List<Path> written =
                FxThread.call(() -> new ScreenShooter(new Theme(Palette.LIGHT, true)).write(directory, List.of(small)));
        assertThat(written)
                .hasSameSizeAs(FxThread.call(() -> new Gallery(new Theme(Palette.LIGHT, true)).exhibits()))
                .contains(
                        directory.resolve("480x270/01-invite.vi.png"),
                        directory.resolve("480x270/01-invite.en.png"),
                        directory.resolve("480x270/counter-01-notary-empty.vi.png"),
                        directory.resolve("480x270/proctor-01-no-roster.en.png"));
        assertThat(ImageIO.read(written.getFirst().toFile()).getWidth()).isEqualTo(480);
    }
}

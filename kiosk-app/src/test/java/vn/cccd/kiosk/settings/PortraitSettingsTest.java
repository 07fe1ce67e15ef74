package vn.cccd.kiosk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.text.Language;

/** Portraits of returning visitors: kept or not, and what visitors are told. */
class PortraitSettingsTest {
    @TempDir
    private Path directory;

    @Test
    void portraitsAreKeptOnlyWhereTheSiteSaysSo() throws IOException, SettingsException {
        String kept =
                SettingsOnDisk.example().replace("# portrait-cache.enabled = false", "portrait-cache.enabled = true");

        assertThat(disk().read(SettingsOnDisk.example()).options().portraits())
                .isEqualTo(new PortraitKeeping(false, directory.resolve("data/portraits"), 30));
        assertThat(disk().read(kept).options().portraits().kept()).isTrue();
        assertThat(disk().refusal(kept + "\nportrait-cache.days = 400\n").mistakes())
                .extracting(SettingsException.Mistake::key)
                .contains("portrait-cache.days");
    }

    @Test
    void whoKeepsPortraitsSaysSoInTheConsentText() throws IOException, SettingsException {
        String kept =
                SettingsOnDisk.example().replace("# portrait-cache.enabled = false", "portrait-cache.enabled = true");
        ConsentText text = disk().read(kept).site().consent();

        assertThat(text.purposes()).contains(ConsentText.PORTRAIT);
        assertThat(text.version()).endsWith("-portrait-30");
        assertThat(text.howLong().in(Language.VIETNAMESE)).contains("Ảnh được giữ, mã hoá, tại máy này 30 ngày");
        for (Language language : Language.values()) {
            assertThat(text.whatIsRead().in(language)).doesNotContain("chỉ hiện", "this screen only");
        }
        assertThat(disk().read(SettingsOnDisk.example()).site().consent().purposes())
                .doesNotContain(ConsentText.PORTRAIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sector = hospital\nhospital.reception = true",
                "sector = notary",
                "sector = driving-test",
                "sector = lodging",
                "sector = public-service",
                "sector = business"
            })
    void whereNobodyIsAskedForThatNoneAreKept(String workplace) throws IOException, SettingsException {
        String usual = SettingsOnDisk.example()
                .replaceFirst("(?m)^sector = .*$", workplace)
                .replaceAll("(?m)^service[.].*$", "");

        assertThat(disk().refusal(usual + "\nportrait-cache.enabled = true\n").mistakes())
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.key()).isEqualTo("portrait-cache.enabled");
                    assertThat(mistake.expected())
                            .startsWith(
                                    "expected false at this workplace: portraits are kept only where visitors help themselves");
                });
        assertThat(disk().read(usual + "\nportrait-cache.enabled = false\nportrait-cache.directory = old\n")
                        .options()
                        .portraits())
                .isEqualTo(new PortraitKeeping(false, directory.resolve("old"), 30));
    }

    private SettingsOnDisk disk() {
        return new SettingsOnDisk(directory);
    }
}

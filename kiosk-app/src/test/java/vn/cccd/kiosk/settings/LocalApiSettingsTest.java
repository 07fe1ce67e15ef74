package vn.cccd.kiosk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.kiosk.bridge.LocalApiSettings;
import vn.cccd.kiosk.sector.Sector;

/** How programs of the site are let in. */
class LocalApiSettingsTest {
    @TempDir
    Path directory;

    private Optional<LocalApiSettings> ofHotel(String... more) throws IOException, SettingsException {
        KioskSettings settings = new SettingsOnDisk(directory).read(SettingsOnDisk.sample(Sector.LODGING, more));
        return ((WorkplaceSettings.Counter) settings.workplace()).localApi();
    }

    private SettingsException refusal(Sector sector, String... more) throws IOException {
        return new SettingsOnDisk(directory).refusal(SettingsOnDisk.sample(sector, more));
    }

    @Test
    void programsOfTheSiteFetchACountersFilesWhereASettingSaysSo() throws Exception {
        assertThat(ofHotel()).isEmpty();
        assertThat(ofHotel("local-api.port = 8787")).contains(new LocalApiSettings(8787, Set.of()));
        assertThat(ofHotel(
                        "local-api.port = 8787", "local-api.origins = https://desk.example.vn, http://localhost:3000"))
                .contains(new LocalApiSettings(8787, Set.of("https://desk.example.vn", "http://localhost:3000")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local-api.port = 80",
                "local-api.port = 70000",
                "local-api.origins = https://desk.example.vn",
                "local-api.port = 8787\nlocal-api.origins = *",
                "local-api.port = 8787\nlocal-api.origins = https://desk.example.vn/page",
                "local-api.port = 8787\nlocal-api.origins = null",
                "local-api.port = 8787\nlocal-api.origins = http://desk.example.vn",
                "local-api.port = 8787\nlocal-api.origins = https://desk.example.vn:443",
                "local-api.port = 8787\nlocal-api.origins = https://desk.example.vn:70000",
                "local-api.port = 8787\nlocal-api.origins = https://Desk.example.vn"
            })
    void whatTheLocalApiCannotUseIsAMistake(String lines) throws IOException {
        assertThat(refusal(Sector.LODGING, lines)).hasMessageContaining("local-api.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Sector.class,
            names = {"HOSPITAL", "DRIVING_TEST"})
    void whereThereIsNoCounterThereIsNoLocalApi(Sector sector) throws IOException {
        assertThat(refusal(sector, "local-api.port = 8787")).hasMessageContaining("local-api.port");
    }
}

package vn.cccd.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.card.pcsc.PcscChoice;
import vn.cccd.kiosk.bridge.LocalApi;
import vn.cccd.kiosk.bridge.LocalApiSettings;
import vn.cccd.kiosk.device.CounterWorkplace;
import vn.cccd.kiosk.device.reader.ScannerByHand;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.sector.lodging.LodgingDefaults;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.WorkplaceSettings;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sim.backend.tls.BackendKeys;
import vn.cccd.sim.reader.SimulatedReaders;

/** A hotel's counter whose settings let the hotel's own software ask. */
class SiteSoftwareTest {
    @TempDir
    Path directory;

    private final SecureRandom random = new SecureRandom();

    private KioskSettings settings(int port) throws IOException {
        Path authority = directory.resolve("ca.pem");
        BackendKeys.make(random).writeAuthority(authority);
        CounterDefaults hotel = LodgingDefaults.counter();
        return new KioskSettings(
                "hotel-01",
                "sample-hotel",
                hotel.demonstration(),
                new WorkplaceSettings.Counter(
                        hotel.rules(), hotel.kept(), Optional.of(new LocalApiSettings(port, Set.of()))),
                directory.resolve("data"),
                directory.resolve("keys"),
                List.of(),
                KioskSettings.ANY_READER,
                PcscChoice.OURS,
                URI.create("https://localhost:1"),
                authority,
                Duration.ofHours(24),
                1);
    }

    private Wiring counter(KioskSettings settings) throws KioskStartException {
        try (ScannerByHand scanner = new ScannerByHand()) {
            SimulatedReaders readers = new SimulatedReaders();
            Wiring wiring = Wiring.open(settings, Surroundings.of(CardReaders.over(readers::factory), scanner));
            wiring.workplace().start();
            return wiring;
        }
    }

    @Test
    void itIsAnsweredWithTheTokenOfThisMachine() throws Exception {
        KioskSettings settings = settings(0);
        try (Wiring wiring = counter(settings);
                HttpClient client = HttpClient.newHttpClient()) {
            LocalApi api = wiring.siteSoftware().orElseThrow();

            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + "/v1/status"))
                            .header("Authorization", "Bearer " + SiteSoftware.token(settings.keys(), random))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(HttpURLConnection.HTTP_OK);
            assertThat(answer.body()).contains("\"kiosk\":\"hotel-01\"", "\"files\":0");
        }
    }

    /** The counter goes on; its staff sees what is wrong. */
    @Test
    void aPortThatSomebodyElseHasIsTold() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Wiring wiring = counter(settings(other.getLocalPort()))) {
            CompletableFuture<Void> told = new CompletableFuture<>();
            ((CounterWorkplace) wiring.workplace()).listen(model -> {
                if (model.desk().troubles().contains(FailureCode.LOCAL_API_UNAVAILABLE)) {
                    told.complete(null);
                }
            });

            told.get(20, TimeUnit.SECONDS);
            assertThat(wiring.siteSoftware()).isEmpty();
        }
    }
}

package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sync.authority.BackendKeys;
import vn.cccd.sync.device.KioskKey;
import vn.cccd.sync.reference.ReferenceData;
import vn.cccd.sync.reference.ReferenceName;
import vn.cccd.sync.reference.ReferencePace;
import vn.cccd.sync.reference.ReferenceSettings;
import vn.cccd.sync.seal.KeyPlace;
import vn.cccd.sync.testing.Await;

/** Reference data of the simulated backend, over real HTTPS. */
@Timeout(180)
class ReferenceDataTest {
    private static final ReferencePace PACE =
            new ReferencePace(Duration.ofMillis(100), Duration.ofMillis(20), Duration.ofHours(1), 8 << 20);

    private final SecureRandom random = new SecureRandom();
    private final List<ReferenceName> changes = new CopyOnWriteArrayList<>();

    @TempDir
    Path directory;

    private SimulatedBackend backend;
    private SyncClient client;
    private ReferenceData data;

    @BeforeEach
    void start() throws Exception {
        backend = SimulatedBackend.start(0, directory.resolve("ca.pem"), Clock.systemUTC(), random);
        SyncSettings settings =
                SyncSettings.of("kiosk-1", "bv-mau", backend.uri(), backend.caCertificate(), directory.resolve("sync"));
        KioskKey key = KioskKey.openOrCreate(directory.resolve("key"), Clock.systemUTC(), random);
        client = SyncClient.open(settings, key, Clock.systemUTC(), random);
        open();
    }

    private void open() throws Exception {
        data = client.reference(new ReferenceSettings(
                directory.resolve("reference"),
                KeyPlace.ownerFiles(directory.resolve("reference-keys")),
                BackendKeys.load(backend.signingKeys()),
                PACE));
        data.onChange(changes::add);
        data.start();
    }

    @AfterEach
    void stop() {
        data.close();
        client.close();
        backend.close();
    }

    private void publish(ReferenceName name, String content) throws Exception {
        backend.publish(vn.cccd.sim.backend.ReferenceName.valueOf(name.name()), content);
    }

    private void awaitVersion(ReferenceName name, long version) throws Exception {
        Await.until(
                name + " " + version,
                () -> data.status().of(name).version().orElse(0) == version
                        && data.status().of(name).problem().isEmpty());
    }

    @Test
    void whatIsPublishedIsSeenAndHeldWithoutANetworkAndAfterARestart() throws Exception {
        publish(
                ReferenceName.ROSTER,
                "{\"appointments\":[{\"id\":\"a1\",\"number\":\"999090000123\",\"date\":\"2026-11-20\",\"time\":\"08:15\",\"service\":\"eye\"}]}");
        publish(
                ReferenceName.SERVICES,
                "{\"services\":[{\"code\":\"eye\",\"name\":{\"vi\":\"Mắt\"},\"queue\":\"C\",\"place\":{\"vi\":\"tầng 2\"}}]}");
        publish(ReferenceName.SETTINGS, "{\"values\":{\"idleSeconds\":\"30\"}}");
        awaitVersion(ReferenceName.ROSTER, 2);
        awaitVersion(ReferenceName.SERVICES, 2);
        awaitVersion(ReferenceName.SETTINGS, 2);
        backend.mishap(BackendMishap.parse("down"));
        Await.until(
                "down", () -> data.status().of(ReferenceName.TRUST).problem().isPresent());
        data.close();
        open();
        assertThat(data.now().roster().orElseThrow().content().of("999090000123", LocalDate.of(2026, 11, 20)))
                .singleElement()
                .satisfies(one -> assertThat(one.service()).contains("eye"));
        assertThat(data.now()
                        .services()
                        .orElseThrow()
                        .content()
                        .services()
                        .getFirst()
                        .queue())
                .contains("C");
        assertThat(data.status().of(ReferenceName.ROSTER).age(Instant.now(Clock.systemUTC())))
                .isPresent();
        assertThat(changes).contains(ReferenceName.ROSTER, ReferenceName.SERVICES, ReferenceName.SETTINGS);
    }

    @ParameterizedTest
    @CsvSource({
        "bundle:rollback, VERSION_TOO_LOW",
        "bundle:signature, SIGNATURE_INVALID",
        "bundle:name, WRONG_NAME",
        "bundle:truncated, SIGNATURE_INVALID",
        "bundle:oversized, TOO_LARGE",
        "bundle:expired, EXPIRED",
        "bundle:content, CONTENT_MALFORMED",
        "bundle:reused, VERSION_REUSED",
        "wrong:html, another content type",
        "wrong:json, SIGNATURE_INVALID",
        "wrong:empty, SIGNATURE_INVALID",
        "wrong:huge, TOO_LARGE",
        "wrong:gzip-bomb, SIGNATURE_INVALID",
        "half-answer, EOFException"
    })
    void aHostileAnswerIsRefusedByNameAndTheCopyHeldGoesOn(String mishap, String problem) throws Exception {
        String name = "crl";
        publish(ReferenceName.CRL, "{\"lists\":[\"MAA=\"]}");
        awaitVersion(ReferenceName.CRL, 2);
        backend.mishap(BackendMishap.parse(mishap + "@/v1/reference/" + name));
        if (!mishap.startsWith("bundle")) {
            // Otherwise the answer is that nothing has changed, and has no body to be wrong.
            publish(ReferenceName.CRL, "{\"lists\":[\"MAA=\",\"MAA=\"]}");
        }
        ReferenceName crl = ReferenceName.valueOf(name.toUpperCase(Locale.ROOT));
        Await.until("refused", () -> data.status().of(crl).problem().isPresent());
        // A connection may end, or a busy machine be too slow, before the answer is seen to be wrong.
        assertThat(data.status().of(crl).problem().orElseThrow())
                .isIn(problem, "ProtocolException", "SocketException", "InterruptedIOException");
        assertThat(data.now().revocations().orElseThrow().version()).isEqualTo(2);
        assertThat(data.now().revocations().orElseThrow().content().lists()).hasSize(1);
        backend.clearMishaps();
        publish(ReferenceName.CRL, "{\"lists\":[]}");
        awaitVersion(ReferenceName.CRL, mishap.startsWith("bundle") ? 3 : 4);
    }

    @Test
    void aFewChangesOfALongListComeAsADeltaAndAWrongDeltaIsFollowedByTheWhole() throws Exception {
        publish(ReferenceName.ROSTER, roster(3_000, -1));
        awaitVersion(ReferenceName.ROSTER, 2);
        publish(ReferenceName.ROSTER, roster(3_000, 7));
        awaitVersion(ReferenceName.ROSTER, 3);
        assertThat(data.now().roster().orElseThrow().content().appointments()).hasSize(3_000);
        assertThat(data.now().roster().orElseThrow().content().of("999190000777", LocalDate.of(2026, 11, 20)))
                .hasSize(1);
        data.close();
        open();
        assertThat(data.now().roster().orElseThrow().version()).isEqualTo(3);
        backend.mishap(BackendMishap.parse("bundle:delta@/v1/reference/roster*1"));
        publish(ReferenceName.ROSTER, roster(2_999, 8));
        awaitVersion(ReferenceName.ROSTER, 4);
        assertThat(data.now().roster().orElseThrow().content().appointments()).hasSize(2_999);
    }

    @Test
    void howManyBytesADeltaSaves() throws Exception {
        String full = "/v1/reference/roster";
        publish(ReferenceName.ROSTER, roster(5_000, -1));
        publish(ReferenceName.ROSTER, roster(5_000, 7));
        try (BackendCalls calls = new BackendCalls(backend)) {
            int whole = calls.get("/v1/reference/{name}", full).body().length();
            int delta =
                    calls.get("/v1/reference/{name}", full + "?from=2").body().length();
            System.getLogger("measured")
                    .log(
                            System.Logger.Level.INFO,
                            "a roster of 5,000 with one change: {0} bytes whole, {1} bytes as a delta",
                            whole,
                            delta);
            assertThat(delta).isLessThan(whole / 500);
        }
    }

    private static String roster(int count, int changed) {
        StringBuilder all = new StringBuilder("{\"appointments\":[");
        for (int i = 0; i < count; i++) {
            all.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"a")
                    .append(i)
                    .append("\",\"number\":\"")
                    .append(i == changed ? "999190000777" : "999090000123")
                    .append("\",\"date\":\"2026-11-20\",\"time\":\"08:15\",\"service\":\"eye\"}");
        }
        return all.append("]}").toString();
    }

    @Test
    void aServerThatAsksForPatienceGetsIt() throws Exception {
        awaitVersion(ReferenceName.BLOCKLIST, 1);
        backend.mishap(BackendMishap.parse("status:503,retry-after=3600@/v1/reference/trust"));
        Await.until(
                "told", () -> data.status().of(ReferenceName.TRUST).problem().isPresent());
        backend.clearMishaps();
        publish(ReferenceName.BLOCKLIST, "{\"documents\":[]}");
        data.networkChanged();
        assertThat(data.status().of(ReferenceName.TRUST).problem()).contains("status 503");
        data.fetchNow();
        awaitVersion(ReferenceName.BLOCKLIST, 2);
    }
}

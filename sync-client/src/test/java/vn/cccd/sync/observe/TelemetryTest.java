package vn.cccd.sync.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sync.delivery.ClockWatch;
import vn.cccd.sync.delivery.DeliveryPace;
import vn.cccd.sync.delivery.HttpsRoute;
import vn.cccd.sync.delivery.HttpsUplink;
import vn.cccd.sync.observe.ApplicationCounters.Counts;
import vn.cccd.sync.observe.ApplicationCounters.ReaderTiming;
import vn.cccd.sync.testing.ContractWitness;
import vn.cccd.sync.testing.ManualClock;

/** The simulated backend refuses what the contract does not name, so what it takes fits. */
class TelemetryTest {
    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock("2026-11-20T01:15:30Z");
    private final ContractWitness contract = new ContractWitness();
    private SimulatedBackend backend;
    private HttpsUplink uplink;
    private Telemetry telemetry;

    @BeforeEach
    void start() throws Exception {
        backend = SimulatedBackend.start(0, directory.resolve("ca.pem"), clock, new SecureRandom());
        backend.witness(contract);
        uplink = HttpsUplink.to(
                HttpsRoute.direct(backend.uri(), backend.caCertificate()),
                DeliveryPace.DEFAULT,
                clock,
                new ClockWatch(clock, System::nanoTime));
        telemetry = new Telemetry(uplink.sideLine(), "kiosk-1", () -> 3);
    }

    @AfterEach
    void stop() {
        uplink.close();
        backend.close();
        assertThat(contract.complaints()).isEmpty();
    }

    private String last() {
        return backend.telemetry().getLast().json();
    }

    @Test
    void withoutAnApplicationTheQueueIsReported() {
        assertThat(telemetry.report()).isTrue();
        assertThat(last())
                .isEqualTo("{\"kiosk\":\"kiosk-1\",\"reads\":0,\"failures\":{},\"readers\":[],\"queueLength\":3}");
    }

    @Test
    void whatTheApplicationCountedIsReportedOnce() {
        List<Counts> counted = new ArrayList<>(List.of(
                new Counts(
                        12,
                        Map.of("CARD_MOVED", 2L),
                        List.of(new ReaderTiming("ACS ACR1252 [PICC] 01 00", 12, 1_800, 2_900)),
                        OptionalLong.of(86_400)),
                new Counts(0, Map.of(), List.of(), OptionalLong.empty())));
        telemetry.countersFrom(counted::removeFirst);
        assertThat(telemetry.report()).isTrue();
        assertThat(last())
                .contains("\"reads\":12", "\"CARD_MOVED\":2", "\"medianMillis\":1800", "\"trustListAgeSeconds\":86400");
        clock.advance(Duration.ofMinutes(1));
        assertThat(telemetry.report()).isTrue();
        assertThat(last()).contains("\"reads\":0").doesNotContain("CARD_MOVED");
    }

    @Test
    void whatCouldBeANumberOfAPersonOrIsOutOfBoundsIsCutToFit() {
        Map<String, Long> many = IntStream.range(0, 300)
                .boxed()
                .collect(Collectors.toMap(number -> "CODE_" + number, number -> Long.MAX_VALUE));
        List<ReaderTiming> readers = IntStream.range(0, 300)
                .mapToObj(number -> new ReaderTiming("Đầu đọc 999090000123 " + "x".repeat(100), -1, -1, Long.MAX_VALUE))
                .toList();
        telemetry.countersFrom(() -> new Counts(Long.MAX_VALUE, many, readers, OptionalLong.of(-5)));
        assertThat(telemetry.report()).isTrue();
        assertThat(last()).doesNotContain("999090000123").contains("1000000000");
        clock.advance(Duration.ofMinutes(1));
        telemetry.countersFrom(
                () -> new Counts(1, Map.of("N999090000123", 1L, "lower", 1L, "", 1L), List.of(), OptionalLong.empty()));
        assertThat(telemetry.report()).isTrue();
        assertThat(last()).contains("\"failures\":{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "down", "lose-answer", "wrong:html", "status:403"})
    void aReportThatFailsIsForgotten(String mishap) {
        backend.mishap(BackendMishap.parse(mishap));
        telemetry.report();
        backend.clearMishaps();
        clock.advance(Duration.ofMinutes(1));
        assertThat(telemetry.report()).isTrue();
        assertThat(backend.telemetry()).hasSizeBetween(1, 2);
    }

    @Test
    void moreThanOneAMinuteIsRefusedAndForgotten() {
        assertThat(telemetry.report()).isTrue();
        assertThat(telemetry.report()).isFalse();
        assertThat(backend.telemetry()).hasSize(1);
    }
}

package vn.cccd.sim.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class TelemetryCallsTest {
    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-20T01:00:00Z"));
    private SimulatedBackend backend;
    private BackendCaller caller;

    @BeforeEach
    void start() throws Exception {
        backend = SimulatedBackend.start(0, directory.resolve("ca.pem"), clock, new SecureRandom());
        caller = BackendCaller.of(backend);
    }

    @AfterEach
    void stop() {
        caller.close();
        backend.close();
    }

    static String counters(String kiosk) {
        return "{\"kiosk\":\"" + kiosk + "\",\"reads\":12,\"failures\":{\"CARD_MOVED\":2},\"readers\":"
                + "[{\"name\":\"ACS ACR1252 Dual Reader [PICC] 01 00\",\"reads\":12,\"medianMillis\":1800,\"p99Millis\":2900}],"
                + "\"queueLength\":3,\"trustListAgeSeconds\":86400}";
    }

    private HttpResponse<String> report(String json) throws Exception {
        return caller.post("/v1/telemetry", json);
    }

    @Test
    void oneReportAMinuteIsTakenFromEachKiosk() throws Exception {
        assertThat(report(counters("a")).statusCode()).isEqualTo(204);
        clock.advance(Duration.ofSeconds(20));
        HttpResponse<String> tooOften = report(counters("a"));
        assertThat(tooOften.statusCode()).isEqualTo(429);
        assertThat(tooOften.headers().firstValue("Retry-After")).contains("40");
        assertThat(report(counters("b")).statusCode()).isEqualTo(204);
        clock.advance(Duration.ofSeconds(40));
        assertThat(report(counters("a")).statusCode()).isEqualTo(204);
        assertThat(backend.telemetry()).extracting(ReceivedTelemetry::kiosk).containsExactly("a", "b", "a");
        assertThat(backend.telemetry().getFirst().json()).isEqualTo(counters("a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"fullName\":\"A\",\"reads\":12",
                "\"reads\":\"999090000123\"",
                "\"reads\":-1",
                "\"reads\":1.5",
                "\"reads\":99999999999999999999",
                "\"reads\":null",
                "\"reads\":12,\"reads\":12"
            })
    void whatTheContractDoesNotNameIsRefusedAndNotKept(String instead) throws Exception {
        assertThat(report(counters("a").replace("\"reads\":12,\"f", instead + ",\"f"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(backend.telemetry()).isEmpty();
    }

    @Test
    void nothingPersonalHidesInNames() throws Exception {
        for (String name : new String[] {"Reader 999090000123", "Nguyễn Văn A", "012345678", ""}) {
            assertThat(report(counters("a").replace("ACS ACR1252 Dual Reader [PICC] 01 00", name))
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(report(counters("a").replace("CARD_MOVED", "Nguyen Van A")).statusCode())
                .isEqualTo(400);
        assertThat(report("[]").statusCode()).isEqualTo(400);
        assertThat(report(counters("a")).statusCode()).isEqualTo(204);
    }

    @Test
    void aClockThatWasPutBackSilencesNobody() throws Exception {
        assertThat(report(counters("a")).statusCode()).isEqualTo(204);
        clock.advance(Duration.ofDays(-1));
        assertThat(report(counters("a")).statusCode()).isEqualTo(204);
    }
}

package vn.cccd.sim.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the backend says in the end about what arrived. */
@Timeout(120)
class ExactlyOnceTest {
    @TempDir
    Path directory;

    private final UUID[] id = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
    private SigningKiosk kiosk;
    private SimulatedBackend backend;
    private BackendCaller caller;

    @BeforeEach
    void start() throws Exception {
        kiosk = new SigningKiosk();
        restart();
    }

    private void restart() throws Exception {
        backend = SimulatedBackend.startKeeping(0, directory, Clock.systemUTC(), new SecureRandom());
        caller = BackendCaller.of(backend);
    }

    @AfterEach
    void stop() {
        caller.close();
        backend.close();
    }

    private KioskAudit audit() {
        return backend.audit().kiosk("k").orElseThrow();
    }

    @Test
    void nothingAtAllIsFaultless() {
        assertThat(backend.audit().holds()).isTrue();
        assertThat(backend.audit().toText()).isEqualTo("exactly once: yes\n");
        assertThat(backend.audit().kiosk("k")).isEmpty();
    }

    @Test
    void repeatsAndRejectionsAreCountedAndDoNoHarm() throws Exception {
        String first = kiosk.record(id[0], 1, "");
        caller.deliver(first);
        caller.deliver(first, new SigningKiosk().record(id[1], 2, "x"));
        assertThat(audit().accepted()).containsExactly(id[0]);
        assertThat(audit().repeats()).isEqualTo(1);
        assertThat(audit().rejected()).isEqualTo(1);
        assertThat(backend.audit().holds()).isTrue();
        assertThat(audit().missing(List.of(id[0], id[1]))).containsExactly(id[1]);
        assertThat(audit().unpromised(List.of(id[1]))).containsExactly(id[0]);
    }

    @Test
    void aGapIsOneUntilTheRecordComesLate() throws Exception {
        String first = kiosk.record(id[0], 1, "");
        String second = kiosk.record(id[1], 2, SigningKiosk.hash(first));
        String third = kiosk.record(id[2], 3, SigningKiosk.hash(second));
        caller.deliver(first, third);
        assertThat(audit().gaps()).containsExactly(new KioskAudit.Gap(2, 2));
        assertThat(backend.audit().toText()).contains("missing: 2\n", "exactly once: no");
        caller.deliver(second);
        assertThat(audit().gaps()).isEmpty();
        assertThat(audit().late()).containsExactly(2L);
        assertThat(backend.audit().holds()).isTrue();
    }

    @Test
    void conflictsBrokenLinksAndNumbersUsedTwiceAreFaults() throws Exception {
        String first = kiosk.record(id[0], 1, "");
        caller.deliver(first, kiosk.record(id[1], 2, SigningKiosk.hash(kiosk.record(id[3], 1, ""))));
        assertThat(audit().chainBreaks()).containsExactly(2L);
        caller.deliver(kiosk.record(id[2], 2, SigningKiosk.hash(first)));
        assertThat(audit().usedTwice()).containsExactly(2L);
        caller.deliver(kiosk.record(id[0], 9, ""));
        assertThat(audit().conflicts()).isEqualTo(1);
        assertThat(audit().exactlyOnce()).isFalse();
    }

    @Test
    void theJsonFormSaysItAllWithoutAPerson() throws Exception {
        caller.deliver(
                kiosk.signed(
                        "{\"id\":\"" + id[0]
                                + "\",\"kiosk\":\"k\",\"sequence\":3,\"person\":{\"number\":\"999090000123\",\"fullName\":\"Nguyễn Văn A\"}}"));
        String json = backend.audit().toJson();
        assertThat(json + backend.audit().toText()).doesNotContain("999090000123", "Nguy");
        JsonNode audit = new ObjectMapper().readTree(json);
        assertThat(audit.path("exactlyOnce").asBoolean()).isFalse();
        assertThat(audit.at("/kiosks/0/kiosk").asText()).isEqualTo("k");
        assertThat(audit.at("/kiosks/0/accepted/0").asText()).isEqualTo(id[0].toString());
        assertThat(audit.at("/kiosks/0/gaps/0/first").asLong()).isEqualTo(1);
        assertThat(audit.at("/kiosks/0/gaps/0/last").asLong()).isEqualTo(2);
    }

    @Test
    void whatWasAcceptedIsStillSoAfterARestart() throws Exception {
        String first = kiosk.record(id[0], 1, "");
        caller.deliver(first);
        stop();
        restart();
        caller.deliver(kiosk.record(id[1], 2, SigningKiosk.hash(first)));
        assertThat(audit().accepted()).containsExactly(id[0], id[1]);
        assertThat(backend.audit().holds()).isTrue();
    }
}

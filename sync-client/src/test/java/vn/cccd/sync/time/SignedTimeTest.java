package vn.cccd.sync.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sync.authority.BackendKeys;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.delivery.ClockWatch;
import vn.cccd.sync.delivery.DeliveryPace;
import vn.cccd.sync.delivery.HttpsRoute;
import vn.cccd.sync.delivery.HttpsUplink;
import vn.cccd.sync.delivery.RetryCause;
import vn.cccd.sync.delivery.SideLine;
import vn.cccd.sync.testing.ContractWitness;
import vn.cccd.sync.testing.ManualClock;

class SignedTimeTest {
    @TempDir
    Path directory;

    private final ManualClock theirs = new ManualClock("2026-11-20T01:15:30.123Z");
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong nanos = new AtomicLong();
    private final ContractWitness contract = new ContractWitness();
    private SimulatedBackend backend;
    private HttpsUplink uplink;

    @BeforeEach
    void start() throws Exception {
        backend = SimulatedBackend.start(0, directory.resolve("ca.pem"), theirs, random);
        backend.witness(contract);
        uplink = HttpsUplink.to(
                HttpsRoute.direct(backend.uri(), backend.caCertificate()),
                DeliveryPace.DEFAULT,
                theirs,
                new ClockWatch(theirs, nanos::get));
    }

    @AfterEach
    void stop() {
        uplink.close();
        backend.close();
        assertThat(contract.complaints()).isEmpty();
    }

    private SignedTime over(SideLine line) throws Exception {
        return new SignedTime(line, BackendKeys.load(backend.signingKeys()), random, nanos::get);
    }

    private static void assertRefused(TimeAnswer answer, TimeRefusal why) {
        assertThat(answer).isEqualTo(new TimeAnswer.Refused(why));
    }

    @Test
    void theBackendTellsItsTimeToTheNanosecondItSigned() throws Exception {
        assertThat(over(uplink.sideLine()).ask()).isEqualTo(new TimeAnswer.Told(theirs.instant(), Duration.ZERO));
    }

    @Test
    void anEarlierAnswerCountsForNothing() throws Exception {
        List<SideLine.Answer> heard = new ArrayList<>();
        over(request -> {
                    heard.add(uplink.sideLine().call(request));
                    return heard.getFirst();
                })
                .ask();
        theirs.advance(Duration.ofDays(400));
        assertRefused(over(request -> heard.getFirst()).ask(), TimeRefusal.NONCE);
    }

    @Test
    void anAnswerHeldBackOnTheWayCountsForNothing() throws Exception {
        assertRefused(
                over(request -> {
                            SideLine.Answer answer = uplink.sideLine().call(request);
                            nanos.addAndGet(SignedTime.SLOWEST.plusMillis(1).toNanos());
                            return answer;
                        })
                        .ask(),
                TimeRefusal.TOO_SLOW);
    }

    @Test
    void anotherBackendsKeyAndASignedBundleCountForNothing() throws Exception {
        Path other = Files.createDirectory(directory.resolve("other"));
        try (SimulatedBackend stranger = SimulatedBackend.start(0, other.resolve("ca.pem"), theirs, random)) {
            SignedTime distrusting =
                    new SignedTime(uplink.sideLine(), BackendKeys.load(stranger.signingKeys()), random, nanos::get);
            assertRefused(distrusting.ask(), TimeRefusal.SIGNATURE);
        }
        SideLine.Answer bundle = uplink.sideLine().call(SideLine.Request.get("v1/reference/crl", 1 << 20));
        assertRefused(over(request -> bundle).ask(), TimeRefusal.SIGNATURE);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong:html, UNREADABLE",
        "wrong:type, UNREADABLE",
        "wrong:json, SIGNATURE",
        "wrong:empty, SIGNATURE",
        "status:404, NOT_TOLD"
    })
    void aWrongAnswerIsRefusedByName(String mishap, TimeRefusal why) throws Exception {
        backend.mishap(BackendMishap.parse(mishap));
        assertRefused(over(uplink.sideLine()).ask(), why);
    }

    @ParameterizedTest
    @CsvSource({"refuse", "lose-answer", "wrong:huge", "down"})
    void noAnswerIsNone(String mishap) throws Exception {
        backend.mishap(BackendMishap.parse(mishap));
        assertThat(over(uplink.sideLine()).ask()).isEqualTo(new TimeAnswer.Silent());
    }

    @Test
    void changedOctetsAnywhereInTheAnswerAreRefused() throws Exception {
        List<Bytes> bodies = new ArrayList<>();
        over(request -> {
                    SideLine.Answer answer = uplink.sideLine().call(request);
                    if (answer instanceof SideLine.Answer.Said said) {
                        String compact = said.body().toUtf8();
                        for (int index = 0; index < compact.length(); index++) {
                            StringBuilder changed = new StringBuilder(compact);
                            changed.setCharAt(index, compact.charAt(index) == 'A' ? 'B' : 'A');
                            bodies.add(Bytes.utf8(changed.toString()));
                        }
                    }
                    return new SideLine.Answer.Silent(RetryCause.NETWORK, "kept");
                })
                .ask();
        assertThat(bodies).hasSizeGreaterThan(200);
        for (Bytes body : bodies) {
            assertRefused(
                    over(request -> new SideLine.Answer.Said(200, "application/jose", Optional.empty(), body))
                            .ask(),
                    TimeRefusal.SIGNATURE);
        }
    }
}

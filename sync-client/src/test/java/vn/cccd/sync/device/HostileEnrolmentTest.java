package vn.cccd.sync.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sim.backend.BackendSettings;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.delivery.ClientIdentity;
import vn.cccd.sync.delivery.ClockWatch;
import vn.cccd.sync.delivery.DeliveryPace;
import vn.cccd.sync.delivery.HttpsRoute;
import vn.cccd.sync.delivery.HttpsUplink;
import vn.cccd.sync.delivery.SideLine;
import vn.cccd.sync.device.Enrolment.KeyChoice;
import vn.cccd.sync.testing.ManualClock;

/** Answers that somebody made who means harm: one right answer, changed in a thousand ways. */
class HostileEnrolmentTest {
    private static final int MUTATIONS = 3_000;

    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock("2026-11-20T01:15:30Z");
    private final SecureRandom random = new SecureRandom();
    private DeviceIdentity identity;
    private ObjectNode right;

    @BeforeEach
    void oneRightAnswer() throws Exception {
        identity = DeviceIdentity.open(FileKeystore.in(directory.resolve("keys"), clock, random));
        List<Bytes> heard = new ArrayList<>();
        try (SimulatedBackend backend =
                        SimulatedBackend.start(BackendSettings.keeping(directory.resolve("backend")), clock, random);
                HttpsUplink uplink = HttpsUplink.to(
                        HttpsRoute.direct(backend.uri(), backend.caCertificate())
                                .withIdentity(ClientIdentity.NONE),
                        DeliveryPace.DEFAULT,
                        clock,
                        new ClockWatch(clock, System::nanoTime))) {
            SideLine listening = request -> {
                SideLine.Answer answer = uplink.sideLine().call(request);
                if (answer instanceof SideLine.Answer.Said said) {
                    heard.add(said.body());
                }
                return answer;
            };
            EnrolmentOutcome outcome =
                    enrolment(listening).enrol(backend.invite("kiosk-1", Duration.ofDays(1)), KeyChoice.SAME);
            assertThat(outcome).isInstanceOf(EnrolmentOutcome.Certified.class);
        }
        right = (ObjectNode) new ObjectMapper().readTree(heard.getFirst().toArray());
    }

    private Enrolment enrolment(SideLine line) {
        return new Enrolment(identity, line, "kiosk-1", List.of(), clock);
    }

    private EnrolmentOutcome answered(Bytes body) {
        return enrolment(request -> new SideLine.Answer.Said(201, "application/json", Optional.empty(), body))
                .renew();
    }

    private EnrolmentOutcome answered(JsonNode body) {
        return answered(Bytes.utf8(body.toString()));
    }

    private List<byte[]> certificates() {
        List<byte[]> der = new ArrayList<>();
        for (String part : right.path("certificateChain").textValue().split("-----[A-Z ]+-----", -1)) {
            if (!part.isBlank()) {
                der.add(Base64.getMimeDecoder().decode(part));
            }
        }
        return der;
    }

    private ObjectNode with(List<byte[]> der) {
        StringBuilder pem = new StringBuilder();
        for (byte[] one : der) {
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(new String(
                            Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(one), StandardCharsets.US_ASCII))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return right.deepCopy().put("certificateChain", pem.toString());
    }

    @Test
    void theRightAnswerIsTakenAgain() {
        assertThat(answered(right)).isInstanceOf(EnrolmentOutcome.Certified.class);
        assertThat(answered(with(certificates()))).isInstanceOf(EnrolmentOutcome.Certified.class);
    }

    @Test
    void oneFlippedBitAnywhereInTheCertificateIsRefusedOrChangesNothingThatWasSigned() throws Exception {
        List<byte[]> der = certificates();
        byte[] before = identity.certificate().orElseThrow().getTBSCertificate();
        int taken = 0;
        for (int bit = 0; bit < der.getFirst().length * 8; bit++) {
            byte[] changed = der.getFirst().clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            if (answered(with(List.of(changed, der.getLast()))) instanceof EnrolmentOutcome.Certified) {
                taken++;
            }
            assertThat(identity.certificate().orElseThrow().getTBSCertificate())
                    .as("bit %d", bit)
                    .isEqualTo(before);
        }
        // How many bits of the last octet do not count is a number up to 7, and zero bits at the end may be said not
        // to.
        assertThat(taken).isLessThanOrEqualTo(3);
    }

    @Test
    void randomChangesOfTheWholeAnswerAreRefusedOrHarmless() throws Exception {
        Random seeded = new Random(20_261_121);
        byte[] whole = right.toString().getBytes(StandardCharsets.UTF_8);
        X509Certificate leaf = identity.certificate().orElseThrow();
        for (int round = 0; round < MUTATIONS; round++) {
            byte[] changed = whole.clone();
            for (int change = seeded.nextInt(4) + 1; change > 0; change--) {
                changed[seeded.nextInt(changed.length)] = (byte) seeded.nextInt(256);
            }
            int length = seeded.nextInt(4) == 0 ? seeded.nextInt(changed.length) : changed.length;
            EnrolmentOutcome outcome = answered(Bytes.copyOf(Arrays.copyOf(changed, length)));
            if (outcome instanceof EnrolmentOutcome.Certified) {
                assertThat(identity.certificate()).contains(leaf);
            }
        }
    }

    @Test
    void garbageAndExcessAreRefused() {
        List<byte[]> der = certificates();
        byte[] leaf = der.getFirst();
        byte[] authority = der.getLast();
        byte[] trailing = Arrays.copyOf(leaf, leaf.length + 1);
        List<ObjectNode> wrong = List.of(
                right.deepCopy().put("certificateChain", ""),
                right.deepCopy().put("certificateChain", 7),
                right.deepCopy().putNull("kiosk"),
                right.deepCopy().put("kiosk", "kiosk-2"),
                right.deepCopy()
                        .put(
                                "certificateChain",
                                " " + right.path("certificateChain").textValue()),
                right.deepCopy()
                        .put("certificateChain", right.path("certificateChain").textValue() + "x"),
                right.deepCopy()
                        .put(
                                "certificateChain",
                                right.path("certificateChain").textValue().replace("\n", "\r\n")),
                with(List.of(trailing, authority)),
                with(List.of(authority, leaf)),
                with(List.of(leaf, leaf)),
                with(List.of(leaf)),
                with(List.of(authority)),
                with(List.of(leaf, authority, authority, authority, authority, authority)));
        wrong.forEach(
                body -> assertThat(answered(body)).as(body.toString()).isInstanceOf(EnrolmentOutcome.Refused.class));
        List.of("", "null", "[]", "7", "{}", "{", right + "{}", "[".repeat(30_000), "\"" + "9".repeat(60_000) + "\"")
                .forEach(text -> assertThat(answered(Bytes.utf8(text)))
                        .isEqualTo(new EnrolmentOutcome.Refused(DeviceRefusal.ANSWER_UNREADABLE)));
    }

    @Test
    void whateverAProblemSaysIsARefusal() {
        for (String body : List.of("{\"error\":7}", "{\"error\":\"<script>\"}", "", "x", "{\"error\":\"code_used\"}")) {
            EnrolmentOutcome outcome = enrolment(request ->
                            new SideLine.Answer.Said(403, "application/json", Optional.empty(), Bytes.utf8(body)))
                    .renew();
            assertThat(outcome).isInstanceOf(EnrolmentOutcome.Refused.class);
        }
    }
}

package vn.cccd.kiosk.insurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.insurance.InsuranceOutcome.Covered;
import vn.cccd.kiosk.insurance.InsuranceOutcome.NotCovered;
import vn.cccd.kiosk.insurance.InsuranceOutcome.Unknown;
import vn.cccd.kiosk.insurance.InsuranceOutcome.Why;
import vn.cccd.sim.backend.insurance.SimulatedInsurance;
import vn.cccd.sim.backend.question.QuestionMishap;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;

/** Over real TLS, against the simulated service. */
@Timeout(60)
class HttpInsuranceCheckTest {
    private static final Citizen SOMEBODY = Citizens.NGUYEN_VAN_A;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final String QUESTION = "6f1c1d0e-8a53-4b93-9a55-2f7f6f3f0001";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T01:15:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    private Path directory;

    private SimulatedInsurance service;

    @BeforeEach
    void start() throws IOException {
        service = SimulatedInsurance.start(directory, new SecureRandom());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private InsuranceOutcome ask(Citizen citizen, Duration limit) {
        try (InsuranceCheck check = HttpInsuranceCheck.open(
                new InsuranceSettings(service.address(), service.caCertificate(), limit), clock, new SecureRandom())) {
            return check.of(new IdNumber(citizen.number()), born(citizen));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<BirthDate> born(Citizen citizen) {
        String[] parts = citizen.birthDate().printed().split("/", -1);
        return BirthDate.parse(String.join("-", parts[2], parts[1], parts[0]));
    }

    private InsuranceOutcome ask() {
        return ask(SOMEBODY, LIMIT);
    }

    @Test
    void whoIsCoveredAndUntilWhenIsTold() {
        service.cover(SOMEBODY, LocalDate.of(2026, 12, 31), "4");

        assertThat(ask()).isEqualTo(new Covered(LocalDate.of(2026, 12, 31), "4"));
        assertThat(ask().toString()).doesNotContain("2026");
        assertThat(ask(Citizens.LE_HOANG_MINH_DUC, LIMIT)).isEqualTo(new NotCovered());
    }

    @Test
    void insuranceThatEndedYesterdayIsNoneAndTheLastDayCounts() {
        service.cover(SOMEBODY, TODAY.minusDays(1), "4");
        assertThat(ask()).isEqualTo(new NotCovered());

        service.cover(SOMEBODY, TODAY, "");
        assertThat(ask()).isEqualTo(new Covered(TODAY, ""));
    }

    @Test
    void aServiceThatIsSilentSlowOrGoneIsUnknownWithinTheLimit() {
        Duration limit = Duration.ofMillis(300);
        ask(SOMEBODY, LIMIT);
        service.mishap(new QuestionMishap.Late(Duration.ofSeconds(30)));
        assertThat(ask(SOMEBODY, limit)).isEqualTo(new Unknown(Why.TIMED_OUT));
        service.mishap(new QuestionMishap.Dripping(5));
        assertThat(ask(SOMEBODY, limit)).isEqualTo(new Unknown(Why.TIMED_OUT));
        service.mishap(new QuestionMishap.Lost());
        assertThat(ask()).isEqualTo(new Unknown(Why.OFFLINE));
        service.fallSilent();
        assertThat(ask(SOMEBODY, limit)).isEqualTo(new Unknown(Why.TIMED_OUT));
        service.close();
        assertThat(ask()).isEqualTo(new Unknown(Why.OFFLINE));
    }

    @Test
    void nobodyElseIsBelieved() throws IOException {
        service.cover(SOMEBODY, LocalDate.of(2026, 12, 31), "4");
        service.impersonate();

        assertThat(ask()).isEqualTo(new Unknown(Why.NOT_TRUSTED));
        assertThat(service.questions()).isZero();
    }

    @Test
    void answersToOtherQuestionsRedirectionsAndFloodsAreNone() {
        service.cover(SOMEBODY, LocalDate.of(2026, 12, 31), "4");
        service.mishap(new QuestionMishap.Mixed());
        assertThat(ask()).isEqualTo(new Unknown(Why.NONSENSE));
        service.mishap(new QuestionMishap.Redirect());
        assertThat(ask()).isEqualTo(new Unknown(Why.NONSENSE));
        service.mishap(new QuestionMishap.Huge());
        assertThat(ask()).isEqualTo(new Unknown(Why.NONSENSE));
        service.mishap(new QuestionMishap.Instead(503, "{}"));
        assertThat(ask()).isEqualTo(new Unknown(Why.REFUSED));
        assertThat(ask()).isInstanceOf(Covered.class);
        assertThat(service.questions()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"result\":\"COVERED\"}",
                "{\"requestId\":\"%s\",\"result\":\"COVERED\"}",
                "{\"requestId\":\"%s\",\"result\":\"COVERED\",\"until\":\"2026-13-01\"}",
                "{\"requestId\":\"%s\",\"result\":\"COVERED\",\"until\":\"+999999999-01-01\"}",
                "{\"requestId\":\"%s\",\"result\":\"COVERED\",\"until\":\"2026-12-31\",\"benefit\":\"<b>4</b>\"}",
                "{\"requestId\":\"%s\",\"result\":\"covered\",\"until\":\"2026-12-31\"}",
                "{\"requestId\":\"%s\",\"result\":\"NOT_COVERED\"}{}",
                "{\"requestId\":\"%s\",\"result\":\"NOT_COVERED\",\"result\":\"COVERED\"}",
                "{\"requestId\":\"%s\",\"result\":[[[[[[[[[[\"NOT_COVERED\"]]]]]]]]]]}"
            })
    void whatHasAnotherFormIsNoAnswer(String body) {
        byte[] bytes = body.replace("%s", QUESTION).getBytes(StandardCharsets.UTF_8);

        assertThat(InsuranceAnswer.of(200, bytes, QUESTION, TODAY)).isEqualTo(new Unknown(Why.NONSENSE));
    }

    @Test
    void anyBytesAreAnAnswerOrNone() {
        byte[] right = ("{\"requestId\":\"" + QUESTION
                        + "\",\"result\":\"COVERED\",\"until\":\"2026-12-31\",\"benefit\":\"4\"}")
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(2026);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = right.clone();
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            InsuranceOutcome outcome = InsuranceAnswer.of(200, bytes, QUESTION, TODAY);
            if (outcome instanceof Covered covered) {
                assertThat(covered.until()).isAfterOrEqualTo(TODAY);
                assertThat(covered.benefit()).matches("[A-Za-z0-9]{0,8}");
            } else {
                assertThat(outcome.key()).isIn("unknown", "not-covered");
            }
        }
    }

    @Test
    void aFileWithoutAuthoritiesIsRefusedAtTheStart() throws IOException {
        Path empty = Files.writeString(directory.resolve("empty.pem"), "");

        assertThatThrownBy(() -> HttpInsuranceCheck.open(
                                new InsuranceSettings(service.address(), empty, LIMIT), clock, new SecureRandom())
                        .close())
                .isInstanceOf(IOException.class);
    }
}

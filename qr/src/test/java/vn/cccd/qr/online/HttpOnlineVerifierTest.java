package vn.cccd.qr.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.qr.online.OnlineAnswer.Confirmed;
import vn.cccd.qr.online.OnlineAnswer.Offline;
import vn.cccd.qr.online.OnlineAnswer.Refused;
import vn.cccd.qr.online.OnlineAnswer.TimedOut;
import vn.cccd.qr.online.OnlineAnswer.Unusable;
import vn.cccd.qr.online.OnlineAnswer.Why;
import vn.cccd.sim.backend.question.QuestionMishap;
import vn.cccd.sim.backend.verifier.SimulatedVerifier;
import vn.cccd.sim.person.Citizens;

class HttpOnlineVerifierTest {
    private static final String TOKEN = "VNEID-SIM.aGVsbG8gd29ybGQ5OTkwOTAwMDAxMjM";
    private static final Duration LIMIT = Duration.ofSeconds(3);

    @TempDir
    private static Path directory = Path.of("");

    private final SimulatedVerifier service = start();

    private static SimulatedVerifier start() {
        try {
            return SimulatedVerifier.start(Files.createTempDirectory(directory, "verifier"), new SecureRandom());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aKnownTokenIsConfirmedWithItsPersonOnce() {
        service.know(TOKEN, Citizens.NGUYEN_VAN_A);

        assertThat(ask())
                .isEqualTo(new Confirmed(new OnlinePerson(
                        "999090000123",
                        "Nguyễn Văn A",
                        Optional.of("1990-01-01"),
                        Optional.of(OnlinePerson.Sex.MALE))));
        assertThat(ask()).isEqualTo(new Refused("USED"));
    }

    @Test
    void anUnknownTokenIsRefused() {
        assertThat(ask()).isEqualTo(new Refused("UNKNOWN"));
    }

    @Test
    void noAnswerInTimeIsATimeOutAndNothingIsSentTwice() {
        service.know(TOKEN, Citizens.NGUYEN_VAN_A);
        service.mishap(new QuestionMishap.Late(Duration.ofSeconds(20)));

        assertThat(ask(Duration.ofMillis(700))).isEqualTo(new TimedOut());
        assertThat(service.questions()).isEqualTo(1);
    }

    @Test
    void anAnswerThatDripsOrAServiceThatIsSilentIsATimeOutToo() {
        service.mishap(new QuestionMishap.Dripping(20));
        assertThat(ask(Duration.ofMillis(700))).isEqualTo(new TimedOut());

        service.fallSilent();
        assertThat(ask(Duration.ofMillis(700))).isEqualTo(new TimedOut());
    }

    @Test
    void aServiceThatIsNotThereOrHangsUpIsOffline() {
        service.mishap(new QuestionMishap.Lost());
        assertThat(ask()).isInstanceOf(Offline.class);
        assertThat(service.questions()).isEqualTo(1);

        service.close();
        assertThat(ask()).isInstanceOf(Offline.class);
    }

    @Test
    void aServiceThatCannotProveItselfIsNotAsked() throws IOException {
        service.impersonate();

        assertThat(ask())
                .isInstanceOfSatisfying(
                        Unusable.class, answer -> assertThat(answer.why()).isEqualTo(Why.NOT_TRUSTED));
        assertThat(service.questions()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "200; NONSENSE; hello",
                "200; NONSENSE; []",
                "200; NONSENSE; {\"result\":\"CONFIRMED\"}",
                "204; NONSENSE; {}",
                "401; REQUEST_REFUSED; {}",
                "400; REQUEST_REFUSED; {\"result\":\"CONFIRMED\"}",
                "503; SERVICE_FAILED; {}"
            })
    void whatIsNoAnswerIsCalledThat(int status, Why why, String body) {
        service.mishap(new QuestionMishap.Instead(status, body));

        assertThat(ask())
                .isInstanceOfSatisfying(
                        Unusable.class, answer -> assertThat(answer.why()).isEqualTo(why));
    }

    @Test
    void anAnswerToAnotherQuestionARedirectionAndAFloodDoNotCount() {
        service.mishap(new QuestionMishap.Mixed());
        assertThat(why()).isEqualTo(Why.NONSENSE);

        service.mishap(new QuestionMishap.Redirect());
        assertThat(why()).isEqualTo(Why.NONSENSE);

        service.mishap(new QuestionMishap.Instead(200, " ".repeat(1 << 20)));
        assertThat(why()).isEqualTo(Why.NONSENSE);
    }

    @Test
    void whatCannotBeATokenIsNotSent() {
        try (HttpOnlineVerifier verifier = verifier(LIMIT)) {
            assertThat(verifier.ask(" ")).isInstanceOf(Unusable.class);
            assertThat(verifier.ask("x".repeat(9_000))).isInstanceOf(Unusable.class);
        }
        assertThat(service.questions()).isZero();
    }

    @Test
    void theTokenIsInNoAnswerAndInNoLog() {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record.getMessage()
                        + List.of(Optional.ofNullable(record.getParameters())
                                .map(List::of)
                                .orElse(List.of())));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        List<OnlineAnswer> answers = new ArrayList<>();
        try {
            answers.add(ask());
            service.mishap(new QuestionMishap.Instead(200, TOKEN));
            answers.add(ask());
            service.mishap(new QuestionMishap.Lost());
            answers.add(ask());
        } finally {
            root.removeHandler(handler);
            root.setLevel(before);
        }
        assertThat(answers.toString()).doesNotContain(TOKEN).doesNotContain("VNEID");
        assertThat(logged).noneMatch(line -> line.contains("VNEID"));
    }

    @Test
    void onlyHttpsIsAnAddress() {
        assertThatThrownBy(() -> new OnlineSettings(
                        URI.create("http://localhost/verify"), service.caCertificate(), Optional.empty(), LIMIT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HttpOnlineVerifier.open(
                        new OnlineSettings(service.address(), directory.resolve("none.pem"), Optional.empty(), LIMIT),
                        new SecureRandom()))
                .isInstanceOf(IOException.class);
    }

    private Why why() {
        return ask() instanceof Unusable unusable ? unusable.why() : Why.NOT_A_TOKEN;
    }

    private OnlineAnswer ask() {
        return ask(LIMIT);
    }

    private OnlineAnswer ask(Duration limit) {
        try (HttpOnlineVerifier verifier = verifier(limit)) {
            return verifier.ask(TOKEN);
        }
    }

    private HttpOnlineVerifier verifier(Duration limit) {
        try {
            return HttpOnlineVerifier.open(
                    new OnlineSettings(service.address(), service.caCertificate(), Optional.of("abc"), limit),
                    new SecureRandom());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

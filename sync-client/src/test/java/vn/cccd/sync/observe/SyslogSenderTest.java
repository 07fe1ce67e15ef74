package vn.cccd.sync.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sim.backend.tls.BackendKeys;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.syslog.SyslogGrammar;
import vn.cccd.sim.syslog.SyslogMessage;
import vn.cccd.sim.syslog.SyslogServer;
import vn.cccd.sync.device.DeviceRefusal;
import vn.cccd.sync.testing.Await;
import vn.cccd.sync.testing.ManualClock;

/** Against a real TLS server; what arrives is judged by the simulator's own parser of RFC 5424. */
class SyslogSenderTest {
    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock("2026-11-20T01:15:30.123Z");
    private final SecureRandom random = new SecureRandom();
    private final AtomicBoolean trusted = new AtomicBoolean(true);
    private BackendKeys keys;
    private Path ca;

    @BeforeEach
    void makeAuthority() throws Exception {
        keys = BackendKeys.make(random);
        ca = directory.resolve("ca.pem");
        keys.writeAuthority(ca);
    }

    private SyslogSender sender(int port, int mostWaiting) throws Exception {
        SecurityLogSettings settings = new SecurityLogSettings(
                "localhost", port, ca, mostWaiting, Duration.ofMillis(10), Duration.ofMillis(50));
        return SyslogSender.start(settings, "kiosk-1", "bv-mau", clock, trusted::get, random);
    }

    private static void awaitMessages(SyslogServer server, int count) throws Exception {
        Await.until(count + " messages", () -> server.messages().size() >= count);
        assertThat(server.violations()).isEmpty();
    }

    @Test
    void anEventArrivesAsTheRfcWritesIt() throws Exception {
        try (SyslogServer server = SyslogServer.start(0, keys, random);
                SyslogSender sender = sender(server.port(), 10)) {
            sender.report(SecurityEvent.of(SecurityEventKind.ENROLMENT_REFUSED, DeviceRefusal.CODE_USED));
            awaitMessages(server, 1);
            SyslogMessage message = server.messages().getFirst();
            assertThat(message.facility()).isEqualTo(10);
            assertThat(message.severity()).isEqualTo(4);
            assertThat(message.timestamp()).contains("2026-11-20T01:15:30.123Z");
            assertThat(message.host()).contains("kiosk-1");
            assertThat(message.application()).contains("cccd-kiosk");
            assertThat(message.id()).contains("ENROLMENT_REFUSED");
            assertThat(message.parameter("detail")).contains("CODE_USED");
            assertThat(message.parameter("site")).contains("bv-mau");
            assertThat(message.parameter("isSynced")).contains("1");
            assertThat(message.parameter("sequenceId")).contains("1");
            assertThat(message.text()).isEqualTo("An enrolment or renewal was refused");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindFitsTheGrammarWhateverTheKioskIsCalled(SecurityEventKind kind) throws Exception {
        SecurityEvent event =
                new SecurityEvent(kind, Optional.of(DeviceRefusal.OTHER_KIOSK), OptionalLong.of(Long.MAX_VALUE));
        for (String name : List.of("kiosk-1", "Quầy_số_1", "a\"b]c\\d")) {
            String frame = new SyslogFormat(name, name, SyslogFormat.EXAMPLE)
                    .frame(event, Instant.parse("2026-11-20T01:15:30Z"), Long.MAX_VALUE, false)
                    .toUtf8();
            String message = frame.substring(frame.indexOf(' ') + 1);
            byte[] octets = message.getBytes(StandardCharsets.UTF_8);
            assertThat(frame).startsWith(octets.length + " ");
            SyslogMessage parsed = SyslogGrammar.parse(Bytes.copyOf(octets));
            assertThat(parsed.parameter("kiosk")).contains(name);
            assertThat(parsed.id()).contains(kind.name());
            assertThat(parsed.text()).matches("[\\x20-\\x7E]+");
        }
    }

    @Test
    void afterTheServerWasAwayItGetsWhatWaitedInOrderAndLearnsWhatWasDropped() throws Exception {
        int port;
        try (SyslogServer first = SyslogServer.start(0, keys, random)) {
            port = first.port();
        }
        try (SyslogSender sender = sender(port, 5)) {
            IntStream.rangeClosed(1, 8)
                    .forEach(number -> sender.report(SecurityEvent.of(SecurityEventKind.CLOCK_JUMPED, number)));
            assertThat(sender.dropped()).isEqualTo(3);
            try (SyslogServer back = SyslogServer.start(port, keys, random)) {
                awaitMessages(back, 6);
                assertThat(back.messages().stream()
                                .filter(message -> message.id().equals(Optional.of("CLOCK_JUMPED")))
                                .map(message -> message.parameter("number").orElseThrow()))
                        .containsExactly("1", "2", "3", "4", "5");
                assertThat(back.messages().stream()
                                .filter(message -> message.id().equals(Optional.of("EVENTS_DROPPED")))
                                .map(message -> message.parameter("number").orElseThrow()))
                        .containsExactly("3");
                back.hangUp();
                Await.until("the sender speaks again", () -> {
                    sender.report(SecurityEvent.of(SecurityEventKind.KIOSK_STARTED));
                    return back.messages().stream()
                            .anyMatch(message -> message.id().equals(Optional.of("KIOSK_STARTED")));
                });
                assertThat(back.violations()).isEmpty();
            }
        }
    }

    @Test
    void aServerOfAnotherAuthorityHearsNothing() throws Exception {
        try (SyslogServer stranger = SyslogServer.start(0, BackendKeys.make(random), random)) {
            SyslogSender sender = sender(stranger.port(), 10);
            sender.report(SecurityEvent.of(SecurityEventKind.DEVICE_REVOKED));
            sender.close();
            assertThat(stranger.messages()).isEmpty();
        }
    }

    @Test
    void whatWaitsIsSentBeforeTheEnd() throws Exception {
        try (SyslogServer server = SyslogServer.start(0, keys, random)) {
            SyslogSender sender = sender(server.port(), 100);
            IntStream.range(0, 50)
                    .forEach(number -> sender.report(SecurityEvent.of(SecurityEventKind.CLOCK_JUMPED, number)));
            sender.close();
            awaitMessages(server, 50);
        }
    }
}

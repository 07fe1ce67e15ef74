package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.TestDocument;

@Timeout(60)
class CardServerTest {
    private static final String READ_CARD_ACCESS = "00B09C0000";
    private static final String ECHO_ATR = FakeChip.echo().atr().toHex();
    private static final CardServer.Limits LIMITS =
            new CardServer.Limits(Duration.ofSeconds(30), 4, Duration.ofMillis(100));

    @SuppressWarnings("NullAway.Init") // set before each test
    private CardServer server;

    @BeforeEach
    void start() throws IOException {
        server = CardServer.start(0, new Cards(), LIMITS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** One that echoes, and the test document with or without a mishap. */
    private static final class Cards implements CardBox {
        @Override
        public List<String> names() {
            return List.of("echo", "cccd");
        }

        @Override
        public Optional<Chip> take(String name) {
            if (name.equals("echo")) {
                return Optional.of(FakeChip.echo());
            }
            if (!name.startsWith("cccd")) {
                return Optional.empty();
            }
            List<Mishap> mishaps = name.equals("cccd") ? List.of() : List.of(Mishap.parse(name.substring(5)));
            var random = new SecureRandom();
            return Optional.of(new SimulatedChip(TestDocument.cccd2021(random), mishaps, random));
        }
    }

    @Test
    void aCardIsInsertedAskedAndTakenAway() throws IOException {
        try (var client = new LineClient(server.port())) {
            assertThat(client.ask("cards")).isEqualTo("echo cccd");
            assertThat(client.ask("atr")).isEqualTo("! SCARD_E_NO_SMARTCARD");
            assertThat(client.ask("insert nobody")).isEqualTo("! unknown-card");
            assertThat(client.ask("insert cccd")).startsWith("3b");
            assertThat(client.ask(READ_CARD_ACCESS)).startsWith("31").endsWith("9000");
            assertThat(client.ask("00 a4 02 0c 02 01 1c\r")).isEqualTo("9000");
            assertThat(client.ask("reset")).isEqualTo(client.ask("atr"));
            assertThat(client.ask("remove")).isEqualTo("ok");
            assertThat(client.ask(READ_CARD_ACCESS)).isEqualTo("! SCARD_E_NO_SMARTCARD");
        }
    }

    @Test
    void eachConnectionHasACardOfItsOwn() throws IOException {
        try (var first = new LineClient(server.port());
                var second = new LineClient(server.port())) {
            first.ask("insert echo");
            second.ask("insert cccd");

            assertThat(first.ask("00")).isEqualTo("009000");
            assertThat(second.ask("00")).isEqualTo("6700");
            second.ask("remove");
            assertThat(first.ask("01")).isEqualTo("019000");
        }
    }

    @Test
    void aCardThatMovesIsToldAndComesBack() throws IOException {
        try (var client = new LineClient(server.port())) {
            client.ask("insert cccd:moved:50@CARD_ACCESS");

            assertThat(client.ask(READ_CARD_ACCESS)).isEqualTo("! SCARD_W_REMOVED_CARD");
            eventually(() -> answer(client, READ_CARD_ACCESS).endsWith("9000"));
        }
    }

    @Test
    void whatBefallsOneDeskLeavesTheOthersAlone() throws IOException {
        try (var client = new LineClient(server.port());
                var other = new LineClient(server.port())) {
            client.ask("insert cccd:service-stopped@apdu:1");
            other.ask("insert echo");

            assertThat(client.ask(READ_CARD_ACCESS)).isEqualTo("! SCARD_E_NO_SERVICE");
            assertThat(other.ask("00")).isEqualTo("009000");
        }
    }

    @Test
    void aMuteCardIsGivenUp() throws IOException {
        try (var client = new LineClient(server.port())) {
            client.ask("insert cccd:silent@apdu:1");
            assertThat(client.ask(READ_CARD_ACCESS)).isEqualTo("! SCARD_E_NOT_TRANSACTED");
        }
    }

    @Test
    void theLongestCommandAndAnswerGoThroughWithBlanksBetweenTheirBytes() throws IOException {
        int length = 4 + 3 + 65_535 + 2;
        try (var client = new LineClient(server.port())) {
            client.ask("insert echo");
            assertThat(client.ask("5a ".repeat(length).strip())).isEqualTo("5a".repeat(length) + "9000");
        }
    }

    @Test
    void aLineThatIsTooLongEndsTheConnectionOnly() throws IOException {
        try (var client = new LineClient(server.port());
                var other = new LineClient(server.port())) {
            client.send("0".repeat(CardServer.LONGEST_LINE + 1).getBytes(StandardCharsets.US_ASCII));

            assertThat(client.answer()).contains("! too-long");
            assertThat(other.ask("insert echo")).isEqualTo(ECHO_ATR);
            eventually(() -> server.clients() == 1);
        }
    }

    @Test
    void whoKeepsQuietIsHungUpOnEvenWhenHeDripsBytes() throws IOException {
        try (var impatient = CardServer.start(
                        0, new Cards(), new CardServer.Limits(Duration.ofMillis(200), 4, Duration.ofMillis(100)));
                var client = new LineClient(impatient.port())) {
            client.ask("insert echo");
            eventually(() -> {
                try {
                    client.send(new byte[] {'0'});
                    return false;
                } catch (IOException closed) {
                    return true;
                }
            });
            eventually(() -> impatient.clients() == 0);
        }
    }

    @Test
    void whoNeverReadsHisAnswersIsHungUpOn() throws IOException {
        try (var impatient = CardServer.start(
                        0, new Cards(), new CardServer.Limits(Duration.ofMillis(300), 4, Duration.ofMillis(100)));
                var client = new LineClient(impatient.port())) {
            client.ask("insert echo");
            byte[] line = ("5a".repeat(60_000) + "\n").getBytes(StandardCharsets.US_ASCII);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10_000; i++) {
                            client.send(line);
                        }
                    })
                    .isInstanceOf(SocketException.class);
            eventually(() -> impatient.clients() == 0);
        }
    }

    @Test
    void oneClientTooManyIsTurnedAway() throws IOException {
        try (var first = new LineClient(server.port());
                var second = new LineClient(server.port());
                var third = new LineClient(server.port());
                var fourth = new LineClient(server.port())) {
            for (var each : List.of(first, second, third, fourth)) {
                each.ask("cards");
            }
            try (var fifth = new LineClient(server.port())) {
                assertThat(fifth.answer()).contains("! busy");
            }
            first.finish();
            eventually(() -> server.clients() == 3);
            try (var next = new LineClient(server.port())) {
                assertThat(next.ask("cards")).isEqualTo("echo cccd");
            }
        }
    }

    @Test
    void onlyThisMachineReachesIt() throws IOException {
        for (var each : NetworkInterface.networkInterfaces().toList()) {
            for (var address : each.inetAddresses().toList()) {
                if (!address.isLoopbackAddress() && address instanceof Inet4Address) {
                    try (var socket = new Socket()) {
                        assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, server.port()), 1_000))
                                .isInstanceOf(IOException.class);
                    }
                }
            }
        }
    }

    /** Each round is a connection; {@code -Dcccd.fuzz.rounds} makes it longer. */
    @Test
    void anyBytesAreAnsweredLineByLineAndHarmNobody() throws IOException {
        long seed = Long.getLong("cccd.seed", 20_260_821);
        var random = new Random(seed);
        int rounds = Integer.getInteger("cccd.fuzz.rounds", 300);
        for (int round = 0; round < rounds; round++) {
            try (var client = new LineClient(server.port())) {
                byte[] sent = hostile(random);
                client.send(sent);
                client.finish();
                int lines = 0;
                for (Optional<String> answer = client.answer(); answer.isPresent(); answer = client.answer()) {
                    assertThat(answer.get())
                            .as("seed %d, round %d", seed, round)
                            .matches("[0-9a-z]*|! [-A-Za-z_]+|echo cccd");
                    lines++;
                }
                assertThat(lines).as("seed %d, round %d", seed, round).isEqualTo(lines(sent));
            }
        }
        try (var client = new LineClient(server.port())) {
            assertThat(client.ask("insert echo")).isEqualTo(ECHO_ATR);
        }
        eventually(() -> server.clients() == 0);
    }

    private static byte[] hostile(Random random) {
        var text = new StringBuilder();
        String[] words = {
            "insert echo", "insert cccd", "insert", "atr", "reset", "remove", "cards", "00B09C0000", "0", "", " "
        };
        for (int line = random.nextInt(6); line >= 0; line--) {
            String word = words[random.nextInt(words.length)];
            text.append(random.nextBoolean() ? word.toUpperCase(Locale.ROOT) : word)
                    .append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        for (int i = random.nextInt(8); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static int lines(byte[] sent) {
        int ends = 0;
        for (byte each : sent) {
            ends += each == '\n' ? 1 : 0;
        }
        return sent[sent.length - 1] == '\n' ? ends : ends + 1;
    }

    private static String answer(LineClient client, String line) {
        try {
            return client.ask(line);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}

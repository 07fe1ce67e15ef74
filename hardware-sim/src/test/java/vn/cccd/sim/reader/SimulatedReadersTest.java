package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.CardTerminals.State;
import javax.smartcardio.CommandAPDU;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.TestDocument;

@Timeout(30)
class SimulatedReadersTest {
    private static final CommandAPDU READ_CARD_ACCESS = new CommandAPDU(0x00, 0xB0, 0x9C, 0x00, 256);
    private static final long LONG = 20_000;

    private final SimulatedReaders readers = new SimulatedReaders(Duration.ofMillis(200));
    private final SimulatedReader reader = readers.plugIn("Simulated 0");

    @Test
    void readersAreListedByWhatLiesOnThem() throws CardException {
        CardTerminals terminals = readers.factory().terminals();
        SimulatedReader second = readers.plugIn("Simulated 1");
        second.insert(chip());

        assertThat(names(terminals.list())).containsExactly("Simulated 0", "Simulated 1");
        assertThat(names(terminals.list(State.CARD_PRESENT))).containsExactly("Simulated 1");
        assertThat(names(terminals.list(State.CARD_ABSENT))).containsExactly("Simulated 0");
        assertThat(terminals.getTerminal("Simulated 1"))
                .isSameAs(terminals.list().getLast());
    }

    @Test
    void aChangeWakesWhoWaitsForIt() throws Exception {
        CardTerminals terminals = readers.factory().terminals();
        assertThat(terminals.waitForChange(20)).isFalse();

        var inserted = CompletableFuture.supplyAsync(() -> waited(terminals));
        reader.insert(chip());
        assertThat(inserted.get(LONG, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(names(terminals.list(State.CARD_INSERTION))).containsExactly("Simulated 0");

        var removed = CompletableFuture.supplyAsync(() -> waited(terminals));
        reader.remove();
        assertThat(removed.get(LONG, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(names(terminals.list(State.CARD_REMOVAL))).containsExactly("Simulated 0");

        var plugged = CompletableFuture.supplyAsync(() -> waited(terminals));
        readers.plugIn("Simulated 1");
        assertThat(plugged.get(LONG, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(terminals.list()).hasSize(2);
    }

    @Test
    void aCardPutBackAtOnceIsAnotherInsertion() throws CardException {
        reader.insert(chip());
        CardTerminals terminals = readers.factory().terminals();
        assertThat(terminals.waitForChange(1)).isFalse();

        reader.remove();
        reader.insert(chip());

        assertThat(terminals.waitForChange(20)).isTrue();
        assertThat(names(terminals.list(State.CARD_INSERTION))).containsExactly("Simulated 0");
    }

    @Test
    void theFirstWaitOnlyLooksAndBeforeItInsertedMeansPresent() throws CardException {
        reader.insert(chip());
        CardTerminals terminals = readers.factory().terminals();
        reader.remove();
        readers.plugIn("Simulated 1").insert(chip());

        assertThat(names(terminals.list(State.CARD_INSERTION))).containsExactly("Simulated 1");
        assertThat(names(terminals.list(State.CARD_REMOVAL))).containsExactly("Simulated 0");
        assertThat(terminals.waitForChange(20)).isFalse();
        assertThat(terminals.list(State.CARD_INSERTION)).isEmpty();
    }

    @Test
    void aWaitInVainLeavesWhatTheLastOneFound() throws CardException {
        CardTerminals terminals = readers.factory().terminals();
        assertThat(terminals.waitForChange(1)).isFalse();
        reader.insert(chip());
        assertThat(terminals.waitForChange(LONG)).isTrue();

        assertThat(terminals.waitForChange(20)).isFalse();
        assertThat(names(terminals.list(State.CARD_INSERTION))).containsExactly("Simulated 0");
        assertThatThrownBy(() -> terminals.waitForChange(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCardThatCameAndWentBetweenTwoWaitsIsAChange() throws CardException {
        CardTerminals terminals = readers.factory().terminals();
        assertThat(terminals.waitForChange(1)).isFalse();
        reader.insert(chip());
        reader.remove();

        assertThat(terminals.waitForChange(LONG)).isTrue();
        assertThat(terminals.list(State.CARD_INSERTION)).isEmpty();
        assertThat(terminals.list(State.CARD_REMOVAL)).isEmpty();
    }

    @Test
    void readersOfTheSameNameAreNumbered() throws CardException {
        SimulatedReader second = readers.plugIn("Simulated 0");
        readers.plugIn("Simulated 0");
        assertThat(names(readers.factory().terminals().list()))
                .containsExactly("Simulated 0", "Simulated 0 1", "Simulated 0 2");

        readers.unplug(second);
        assertThat(readers.plugIn("Simulated 0").name()).isEqualTo("Simulated 0 1");
    }

    @Test
    void theCardSpeaksOneProtocolAndOtherWordsAreNoProtocols() throws CardException {
        reader.insert(chip());
        for (String spoken : List.of("*", "T=1", "t=1", "T=CL")) {
            assertThat(terminal().connect(spoken).getProtocol()).isEqualTo("T=1");
        }
        assertFault(() -> terminal().connect("T=0"), "SCARD_E_PROTO_MISMATCH");
        assertThatThrownBy(() -> terminal().connect("T=2")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReaderHasNoFeaturesAndTakesNoOtherControlCommand() throws CardException {
        reader.insert(chip());
        Card card = terminal().connect("*");

        assertThat(card.transmitControlCommand(SimulatedConnection.FEATURE_REQUEST, new byte[0]))
                .isEmpty();
        assertFault(() -> card.transmitControlCommand(1, new byte[0]), "SCARD_E_UNSUPPORTED_FEATURE");
    }

    @Test
    void aCardAnswersThroughBothWaysOfTransmitting() throws CardException {
        reader.insert(chip());
        Card card = terminal().connect("T=1");
        var answer = ByteBuffer.allocate(300);

        assertThat(card.getProtocol()).isEqualTo("T=1");
        assertThat(card.getATR().getBytes()).startsWith(0x3B, 0x87, 0x80, 0x01);
        assertThat(card.getBasicChannel().transmit(READ_CARD_ACCESS).getSW()).isEqualTo(0x9000);
        assertThat(card.getBasicChannel().transmit(ByteBuffer.wrap(READ_CARD_ACCESS.getBytes()), answer))
                .isEqualTo(answer.position())
                .isGreaterThan(50);
    }

    @Nested
    class WhenSomethingIsGone {
        @Test
        void withoutACardThereIsNoConnection() {
            assertThatThrownBy(() -> terminal().connect("*")).isInstanceOf(CardNotPresentException.class);
        }

        @Test
        void aRemovedCardFailsOnceAndCannotBeUsedAfterwards() throws CardException {
            reader.insert(chip());
            Card card = terminal().connect("*");
            reader.remove();
            reader.insert(chip());

            assertFault(() -> card.getBasicChannel().transmit(READ_CARD_ACCESS), "SCARD_W_REMOVED_CARD");
            assertThatThrownBy(card::getBasicChannel).isInstanceOf(IllegalStateException.class);
            assertThat(terminal()
                            .connect("*")
                            .getBasicChannel()
                            .transmit(READ_CARD_ACCESS)
                            .getSW())
                    .isEqualTo(0x9000);
        }

        @Test
        void aCardThatMovesComesBackByItself() throws CardException {
            reader.insert(chip("moved:100@CARD_ACCESS"));
            CardTerminal terminal = terminal();
            Card card = terminal.connect("*");

            assertFault(() -> card.getBasicChannel().transmit(READ_CARD_ACCESS), "SCARD_W_REMOVED_CARD");
            assertThat(terminal.isCardPresent()).isFalse();
            assertThat(terminal.waitForCardPresent(LONG)).isTrue();
            assertThat(terminal.connect("*")
                            .getBasicChannel()
                            .transmit(READ_CARD_ACCESS)
                            .getSW())
                    .isEqualTo(0x9000);
        }

        @Test
        void aCardThatIsTakenAwayStaysAway() throws CardException {
            reader.insert(chip("removed@CARD_ACCESS"));
            CardTerminal terminal = terminal();
            Card card = terminal.connect("*");

            assertFault(() -> card.getBasicChannel().transmit(READ_CARD_ACCESS), "SCARD_W_REMOVED_CARD");
            assertThat(terminal.waitForCardPresent(300)).isFalse();
        }

        @Test
        void aCardThatMovedStaysAwayWhenItIsTakenMeanwhile() throws CardException {
            reader.insert(chip("moved:100@CARD_ACCESS"));
            CardTerminal terminal = terminal();
            Card card = terminal.connect("*");
            assertFault(() -> card.getBasicChannel().transmit(READ_CARD_ACCESS), "SCARD_W_REMOVED_CARD");

            reader.remove();

            assertThat(terminal.waitForCardPresent(400)).isFalse();
        }

        @Test
        void aReaderUnpluggedWhileTheCardIsAskedIsUnavailable() throws Exception {
            var asked = new CountDownLatch(1);
            reader.insert(new FakeChip(command -> {
                asked.countDown();
                return Bytes.empty();
            }));
            Card card = terminal().connect("*");
            var fault = CompletableFuture.supplyAsync(
                    () -> code(() -> card.getBasicChannel().transmit(READ_CARD_ACCESS)));
            assertThat(asked.await(LONG, TimeUnit.MILLISECONDS)).isTrue();

            readers.unplug(reader);

            assertThat(fault.get(LONG, TimeUnit.MILLISECONDS)).isEqualTo("SCARD_E_READER_UNAVAILABLE");
        }

        @Test
        void aMuteCardIsGivenUp() throws CardException {
            reader.insert(chip("silent@apdu:1"));
            Card card = terminal().connect("*");

            assertFault(() -> card.getBasicChannel().transmit(READ_CARD_ACCESS), "SCARD_E_NOT_TRANSACTED");
            card.disconnect(true);
            assertThat(terminal()
                            .connect("*")
                            .getBasicChannel()
                            .transmit(READ_CARD_ACCESS)
                            .getSW())
                    .isEqualTo(0x9000);
        }

        @Test
        void anUnpluggedReaderIsUnavailable() throws CardException {
            reader.insert(chip());
            CardTerminal terminal = terminal();
            Card card = terminal.connect("*");
            readers.unplug(reader);

            assertFault(() -> card.getBasicChannel().transmit(READ_CARD_ACCESS), "SCARD_E_READER_UNAVAILABLE");
            assertFault(() -> terminal.connect("*"), "SCARD_E_READER_UNAVAILABLE");
            assertFault(() -> readers.factory().terminals().list(), "SCARD_E_NO_READERS_AVAILABLE");
        }

        @Test
        void aStoppedServiceAnswersNobodyAndOldContextsStayDeadWhenItStarts() throws CardException {
            reader.insert(chip());
            CardTerminals terminals = readers.factory().terminals();
            Card card = terminal().connect("*");

            var waiting = CompletableFuture.supplyAsync(() -> code(() -> terminals.waitForChange(LONG)));
            readers.stopService();
            assertThat(waiting.join()).isEqualTo("SCARD_E_NO_SERVICE");
            assertFault(terminals::list, "SCARD_E_NO_SERVICE");
            assertFault(() -> card.getBasicChannel().transmit(READ_CARD_ACCESS), "SCARD_E_NO_SERVICE");

            readers.startService();
            assertFault(terminals::list, "SCARD_E_INVALID_HANDLE");
            assertThat(readers.factory().terminals().list()).hasSize(1);
        }
    }

    private CardTerminal terminal() throws CardException {
        return readers.factory().terminals().list().getFirst();
    }

    private static List<String> names(List<CardTerminal> terminals) {
        return terminals.stream().map(CardTerminal::getName).toList();
    }

    private static Chip chip(String... mishaps) {
        return new SimulatedChip(
                TestDocument.cccd2021(new SecureRandom()),
                List.of(mishaps).stream().map(Mishap::parse).toList(),
                new SecureRandom());
    }

    private static boolean waited(CardTerminals terminals) {
        try {
            return terminals.waitForChange(LONG);
        } catch (CardException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void assertFault(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOf(CardException.class)
                .hasCauseInstanceOf(PcscFault.class)
                .hasRootCauseMessage(code);
    }

    private static String code(ThrowingCallable call) {
        try {
            call.call();
            return "nothing";
        } catch (Throwable failed) {
            return String.valueOf(
                    failed.getCause() == null ? failed : failed.getCause().getMessage());
        }
    }
}

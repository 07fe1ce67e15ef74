package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cccd.sim.bytes.Bytes;

/** Two programs and one card. */
@Timeout(30)
class SharedCardTest {
    private static final CommandAPDU COMMAND = new CommandAPDU(0x00, 0x84, 0x00, 0x00, 8);
    private static final long LONG = 20_000;

    private final SimulatedReaders readers = new SimulatedReaders(Duration.ofMillis(200));
    private final SimulatedReader reader = readers.plugIn("Simulated");
    private final FakeChip chip = FakeChip.echo();

    @BeforeEach
    void insert() {
        reader.insert(chip);
    }

    @Test
    void aTerminalGivesItsConnectionAgainUntilThatIsOfNoUse() throws CardException {
        CardTerminal terminal = terminal();
        Card first = terminal.connect("*");
        assertThat(terminal.connect("T=1")).isSameAs(first);

        first.disconnect(false);
        Card second = terminal.connect("*");
        assertThat(second).isNotSameAs(first);

        reader.insert(FakeChip.echo());
        assertThat(terminal.connect("*")).isNotSameAs(second);
    }

    @Test
    void exclusiveAccessMakesOthersWait() throws Exception {
        Card first = terminal().connect("*");
        Card second = terminal().connect("*");
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        first.beginExclusive();

        var waiting = CompletableFuture.supplyAsync(() -> send(second, order, "second"));
        assertThatThrownBy(() -> waiting.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        send(first, order, "first");
        first.endExclusive();

        assertThat(waiting.get(LONG, TimeUnit.MILLISECONDS)).isEqualTo(0x9000);
        assertThat(order).containsExactly("first", "second");
    }

    @Test
    void oneTransactionAtATimeHoweverManyWantOne() throws Exception {
        List<CompletableFuture<Integer>> clients = new ArrayList<>();
        var inside = new ArrayList<Integer>();
        for (int client = 0; client < 8; client++) {
            Card card = terminal().connect("*");
            int number = client;
            clients.add(CompletableFuture.supplyAsync(() -> twice(card, inside, number)));
        }
        for (var client : clients) {
            client.get(LONG, TimeUnit.MILLISECONDS);
        }

        assertThat(inside).hasSize(16);
        for (int i = 0; i < inside.size(); i += 2) {
            assertThat(inside.get(i)).isEqualTo(inside.get(i + 1));
        }
    }

    @Test
    void exclusiveAccessBelongsToTheThreadThatAskedForIt() throws Exception {
        Card card = terminal().connect("*");
        card.beginExclusive();
        var other = CompletableFuture.supplyAsync(() -> send(card, new ArrayList<>(), "other"));

        assertThatThrownBy(() -> other.get(LONG, TimeUnit.MILLISECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasStackTraceContaining("Exclusive access established by another Thread");
        assertThatThrownBy(card::beginExclusive).isInstanceOf(CardException.class);
        card.endExclusive();
        assertThatThrownBy(card::endExclusive).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoWaitsForAnotherIsToldWhenTheCardIsTaken() throws Exception {
        Card first = terminal().connect("*");
        Card second = terminal().connect("*");
        first.beginExclusive();
        var waiting = CompletableFuture.supplyAsync(() -> send(second, new ArrayList<>(), "second"));

        reader.remove();

        assertThatThrownBy(() -> waiting.get(LONG, TimeUnit.MILLISECONDS))
                .hasStackTraceContaining("SCARD_W_REMOVED_CARD");
    }

    @Test
    void aClientThatDisconnectsEndsItsTransaction() throws Exception {
        Card first = terminal().connect("*");
        Card second = terminal().connect("*");
        first.beginExclusive();
        first.disconnect(false);

        assertThat(send(second, new ArrayList<>(), "second")).isEqualTo(0x9000);
    }

    @Test
    void aCardWantedForOneselfIsNotShared() throws CardException {
        Card shared = terminal().connect("*");
        assertFault(() -> terminal().connect("EXCLUSIVE;*"), "SCARD_E_SHARING_VIOLATION");
        shared.disconnect(false);

        Card alone = terminal().connect("EXCLUSIVE;T=1");
        assertFault(() -> terminal().connect("*"), "SCARD_E_SHARING_VIOLATION");
        alone.disconnect(false);
        terminal().connect("*");
    }

    @Test
    void aResetIsToldToTheOtherClients() throws CardException {
        Card first = terminal().connect("*");
        CardTerminal others = terminal();
        Card second = others.connect("*");
        int before = chip.resets();

        first.disconnect(false);
        assertThat(chip.resets()).isEqualTo(before);
        terminal().connect("*").disconnect(true);

        assertThat(chip.resets()).isEqualTo(before + 1);
        assertFault(() -> second.getBasicChannel().transmit(COMMAND), "SCARD_W_RESET_CARD");
        assertThat(others.connect("*").getBasicChannel().transmit(COMMAND).getSW())
                .isEqualTo(0x9000);
    }

    @Test
    void cardsOnSeveralReadersAnswerForThemselves() throws CardException {
        SimulatedReader other = readers.plugIn("Other");
        other.insert(new FakeChip(command -> Bytes.of(0x6A, 0x82)));

        List<CardTerminal> terminals = readers.factory().terminals().list();
        assertThat(terminals)
                .extracting(each ->
                        each.connect("*").getBasicChannel().transmit(COMMAND).getSW())
                .containsExactly(0x9000, 0x6A82);
    }

    private CardTerminal terminal() throws CardException {
        return readers.factory().terminals().list().getFirst();
    }

    private static int send(Card card, List<String> order, String name) {
        try {
            int status = card.getBasicChannel().transmit(COMMAND).getSW();
            order.add(name);
            return status;
        } catch (CardException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The list is guarded by the transaction. */
    private static int twice(Card card, List<Integer> inside, int number) {
        try {
            card.beginExclusive();
            inside.add(number);
            int status = card.getBasicChannel().transmit(COMMAND).getSW();
            inside.add(number);
            card.endExclusive();
            return status;
        } catch (CardException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void assertFault(ThrowingCallable call, String code) {
        assertThatThrownBy(call).isInstanceOf(CardException.class).hasRootCauseMessage(code);
    }
}

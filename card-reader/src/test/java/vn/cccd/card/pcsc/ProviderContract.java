package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.TerminalFactory;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLinkException.Reason;
import vn.cccd.sim.chip.Chip;

/**
 * What a {@code javax.smartcardio} provider must do for us, and what it may do besides ({@link Ability}).
 *
 * <p>The service is stopped last of all: not every provider finds it again.
 */
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ProviderContract {
    private static final Bytes COMMAND = Bytes.fromHex("0084000008");
    private static final Bytes EXTENDED = Bytes.fromHex("00b00000000000");
    private static final Bytes OK = Bytes.fromHex("9000");
    private static final Bytes WRONG = Bytes.fromHex("6700");
    private static final long PATIENCE_MILLIS = 20_000;
    private static final int LAST = Integer.MAX_VALUE;

    /** What not every provider can. */
    enum Ability {
        /** Answers of more than 8,192 bytes come whole. */
        LONG_ANSWERS,
        /** Works again after the service was restarted, within the same process. */
        SERVICE_MAY_RESTART
    }

    abstract Set<Ability> abilities();

    abstract Supplier<TerminalFactory> factory();

    /** Another program's way to the same readers. */
    abstract Supplier<TerminalFactory> anotherProgram();

    /** The reader on which cards are laid. */
    abstract String reader();

    abstract void insert(Chip chip);

    abstract void remove();

    abstract void stopService() throws Exception;

    abstract void startService() throws Exception;

    private CardReaders readers() {
        return CardReaders.over(factory());
    }

    private CardTerminal terminal() throws CardException {
        return terminal(factory());
    }

    private CardTerminal terminal(Supplier<TerminalFactory> provider) throws CardException {
        return provider.get().terminals().list().stream()
                .filter(each -> each.getName().equals(reader()))
                .findFirst()
                .orElseThrow();
    }

    private CardLink link(Chip chip) throws Exception {
        insert(chip);
        assertThat(terminal().waitForCardPresent(PATIENCE_MILLIS)).isTrue();
        return readers().connect(reader());
    }

    @Test
    void theReaderIsListedWithoutAndWithItsCard() throws Exception {
        assertThat(readers().list())
                .filteredOn(each -> each.name().equals(reader()))
                .extracting(ReaderDescription::cardPresent)
                .containsExactly(false);
        insert(ScriptedChip.agreeing());
        assertThat(terminal().waitForCardPresent(PATIENCE_MILLIS)).isTrue();
        assertThat(readers().list())
                .filteredOn(each -> each.name().equals(reader()))
                .extracting(ReaderDescription::cardPresent)
                .containsExactly(true);
    }

    @Test
    void aWaitForACardEndsWhenItComesAndOneForAnEmptyReaderWhenItGoes() throws Exception {
        CardTerminal terminal = terminal();
        assertThat(terminal.waitForCardPresent(50)).isFalse();
        for (int i = 0; i < 3; i++) {
            insert(ScriptedChip.agreeing());
            assertThat(terminal.waitForCardPresent(PATIENCE_MILLIS)).isTrue();
            assertThat(terminal.waitForCardAbsent(50)).isFalse();
            remove();
            assertThat(terminal.waitForCardAbsent(PATIENCE_MILLIS)).isTrue();
        }
    }

    @Test
    void theMonitorTellsCardsAsTheyComeAndGo() throws Exception {
        var log = new EventLog();
        try (var monitor = new ReaderMonitor(readers(), log, Duration.ofMillis(100))) {
            assertThat(monitor).isNotNull();
            log.awaitFirst(new ReaderEvent.ReaderAdded(reader()));
            insert(ScriptedChip.agreeing());
            log.awaitFirst(new ReaderEvent.CardInserted(reader(), ScriptedChip.ATR));
            remove();
            log.awaitFirst(new ReaderEvent.CardRemoved(reader()));
        }
    }

    @Test
    void aShortCommandGoesAndComesAsItIs() throws Exception {
        try (CardLink link = link(new ScriptedChip(command -> command))) {
            assertThat(link.atr()).isEqualTo(ScriptedChip.ATR);
            assertThat(link.transmit(COMMAND)).isEqualTo(COMMAND);
        }
    }

    /** An answer in parts is the caller's to collect: a command that the provider sends by itself would break secure messaging. */
    @ParameterizedTest
    @ValueSource(strings = {"6110", "6c10", "90006110", "6982"})
    void noStatusWordMakesTheProviderSendCommandsOfItsOwn(String answer) throws Exception {
        try (CardLink link = link(new ScriptedChip(command -> Bytes.fromHex(answer)))) {
            assertThat(link.transmit(COMMAND)).isEqualTo(Bytes.fromHex(answer));
        }
    }

    @Test
    void anExtendedCommandOfManyBytesReachesTheCard() throws Exception {
        byte[] command = new byte[7 + 2_000];
        Arrays.fill(command, 7, command.length, (byte) 0x5A);
        System.arraycopy(Bytes.fromHex("00d600000007d0").toArray(), 0, command, 0, 7);
        try (CardLink link = link(new ScriptedChip(bytes -> bytes.length() == command.length ? OK : WRONG))) {
            assertThat(link.transmit(Bytes.copyOf(command))).isEqualTo(OK);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 257, 2_048, 8_190})
    void anAnswerOfUpTo8192BytesComesWhole(int data) throws Exception {
        Bytes answer = answer(data);
        try (CardLink link = link(new ScriptedChip(command -> answer))) {
            assertThat(link.transmit(EXTENDED)).isEqualTo(answer);
        }
    }

    /** It may not come, but then that must be said: never is it cut short. */
    @ParameterizedTest
    @ValueSource(ints = {8_191, 20_000, 65_533})
    void aLongerAnswerComesWholeFromWhoeverCanAndNeverCutShort(int data) throws Exception {
        Bytes answer = answer(data);
        try (CardLink link = link(new ScriptedChip(command -> answer))) {
            if (abilities().contains(Ability.LONG_ANSWERS)) {
                assertThat(link.transmit(EXTENDED)).isEqualTo(answer);
            } else {
                assertThatThrownBy(() -> link.transmit(EXTENDED)).isInstanceOf(CardLinkException.class);
            }
        }
    }

    private static Bytes answer(int data) {
        byte[] bytes = new byte[data + 2];
        for (int i = 0; i < data; i++) {
            bytes[i] = (byte) (i * 31);
        }
        bytes[data] = (byte) 0x90;
        return Bytes.copyOf(bytes);
    }

    @Test
    void twoProgramsShareACard() throws Exception {
        insert(ScriptedChip.agreeing());
        assertThat(terminal().waitForCardPresent(PATIENCE_MILLIS)).isTrue();
        Card mine = terminal().connect("T=1");
        Card theirs = terminal(anotherProgram()).connect("T=1");
        assertThat(ask(mine)).isEqualTo(0x9000);
        assertThat(ask(theirs)).isEqualTo(0x9000);
        theirs.disconnect(false);
        assertThat(ask(mine)).isEqualTo(0x9000);
        mine.disconnect(true);
    }

    @Test
    void whoHasACardForHimselfKeepsOthersOut() throws Exception {
        insert(ScriptedChip.agreeing());
        assertThat(terminal().waitForCardPresent(PATIENCE_MILLIS)).isTrue();
        Card theirs = terminal(anotherProgram()).connect("EXCLUSIVE;T=1");
        PrivatePcscTest.assertThatReasonOf(() -> readers().connect(reader())).isEqualTo(Reason.FAILED);
        theirs.disconnect(true);
        try (CardLink link = readers().connect(reader())) {
            assertThat(link.transmit(COMMAND)).isEqualTo(OK);
        }
    }

    private static int ask(Card card) throws CardException {
        ByteBuffer response = ByteBuffer.allocate(300);
        int length = card.getBasicChannel()
                .transmit(ByteBuffer.wrap(new CommandAPDU(0, 0x84, 0, 0, 8).getBytes()), response);
        return response.getShort(length - 2) & 0xFFFF;
    }

    @Test
    void aResetLeavesTheLinkOfUse() throws Exception {
        try (CardLink link = link(ScriptedChip.agreeing())) {
            for (int i = 0; i < 3; i++) {
                link.reset();
                assertThat(link.transmit(COMMAND)).isEqualTo(OK);
            }
        }
    }

    @Test
    void aCardIsReadTwentyTimesInARow() throws Exception {
        insert(ScriptedChip.agreeing());
        assertThat(terminal().waitForCardPresent(PATIENCE_MILLIS)).isTrue();
        CardReaders readers = readers();
        for (int i = 0; i < 20; i++) {
            try (CardLink link = readers.connect(reader())) {
                assertThat(link.transmit(COMMAND)).isEqualTo(OK);
            }
        }
    }

    @Test
    void aCardThatLeavesBetweenTwoCommandsIsGone() throws Exception {
        try (CardLink link = link(ScriptedChip.agreeing())) {
            assertThat(link.transmit(COMMAND)).isEqualTo(OK);
            remove();
            PrivatePcscTest.assertThatReasonOf(() -> link.transmit(COMMAND)).isEqualTo(Reason.CARD_GONE);
        }
    }

    @Test
    void aCardThatLeavesInTheMiddleOfACommandIsGoneAndTheNextOneIsRead() throws Exception {
        try (CardLink link = link(ScriptedChip.mute(this::remove))) {
            PrivatePcscTest.assertThatReasonOf(() -> link.transmit(COMMAND)).isEqualTo(Reason.CARD_GONE);
        }
        try (CardLink link = link(ScriptedChip.agreeing())) {
            assertThat(link.transmit(COMMAND)).isEqualTo(OK);
        }
    }

    @Test
    void anEmptyReaderAndAReaderThatIsNotThereAreToldApart() {
        PrivatePcscTest.assertThatReasonOf(() -> readers().connect(reader())).isEqualTo(Reason.CARD_GONE);
        PrivatePcscTest.assertThatReasonOf(() -> readers().connect("No such reader"))
                .isEqualTo(Reason.READER_GONE);
    }

    private void stopUnchecked() {
        try {
            stopService();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(LAST)
    void aServiceThatStopsInTheMiddleOfACommandIsNamedAndOneThatStartedAgainIsFoundByWhoeverCan() throws Exception {
        CardReaders readers = readers();
        assertThat(readers.list()).isNotEmpty();
        var underWay = new CountDownLatch(1);
        Thread stopping = Thread.ofPlatform().daemon().unstarted(() -> {
            PrivatePcscTest.awaitUnchecked(underWay);
            stopUnchecked();
        });
        try (CardLink link = link(ScriptedChip.mute(underWay::countDown))) {
            stopping.start();
            PrivatePcscTest.assertThatReasonOf(() -> link.transmit(COMMAND)).isEqualTo(Reason.SERVICE_GONE);
        }
        stopping.join();
        PrivatePcscTest.assertThatReasonOf(readers::list).isEqualTo(Reason.SERVICE_GONE);
        PrivatePcscTest.assertThatReasonOf(() -> readers.connect(reader())).isEqualTo(Reason.SERVICE_GONE);
        assertThat(readers.report().service()).isEqualTo(ServiceState.NOT_RUNNING);
        assertThat(readers.report().readers()).isEqualTo(List.of());
        startService();
        if (abilities().contains(Ability.SERVICE_MAY_RESTART)) {
            assertThat(readers.list()).isNotEmpty();
        } else {
            // Its context is a static of the process. The day this fails it has learned better, and gains the ability.
            PrivatePcscTest.assertThatReasonOf(readers::list).isEqualTo(Reason.SERVICE_GONE);
        }
    }
}

package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.sim.SeededRandom;
import vn.cccd.sim.chip.AtrForm;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.TestDocument;

/** What a card's mishap does to the readers around it. */
@Timeout(20)
class DeskMishapTest {
    private static final CommandAPDU READ_CARD_ACCESS = new CommandAPDU(0x00, 0xB0, 0x9C, 0x00, 256);
    private static final long PATIENCE = 10_000;

    private final SimulatedReaders readers = new SimulatedReaders();
    private final SimulatedReader reader = readers.plugIn("Simulated 0");

    @ParameterizedTest
    @CsvSource({
        "reader-unplugged, SCARD_E_READER_UNAVAILABLE",
        "service-stopped, SCARD_E_NO_SERVICE",
        "power-off, SCARD_E_NO_SERVICE",
        "removed, SCARD_W_REMOVED_CARD"
    })
    void theAnswerIsLost(String mishap, String code) throws CardException {
        reader.insert(chip(mishap + "@apdu:2"));
        Card card = terminal().connect("*");
        card.getBasicChannel().transmit(READ_CARD_ACCESS);

        assertThatThrownBy(() -> card.getBasicChannel().transmit(READ_CARD_ACCESS))
                .isInstanceOf(CardException.class)
                .hasRootCauseMessage(code);
    }

    @Test
    void anUnpluggedReaderComesBackWithItsCard() throws Exception {
        reader.insert(chip("reader-unplugged:50ms@at-once"));
        CardTerminal terminal = terminal();
        Card card = terminal.connect("*");

        assertThatThrownBy(() -> card.getBasicChannel().transmit(READ_CARD_ACCESS))
                .isInstanceOf(CardException.class);

        await(reader::present);
        assertThat(status(terminal())).isEqualTo(0x9000);
    }

    @Test
    void aStoppedServiceStartsAgain() throws Exception {
        reader.insert(chip("service-stopped:50ms@at-once"));
        Card card = terminal().connect("*");

        assertThatThrownBy(() -> card.getBasicChannel().transmit(READ_CARD_ACCESS))
                .isInstanceOf(CardException.class);

        await(reader.desk()::serviceRunning);
        assertThat(status(terminal())).isEqualTo(0x9000);
    }

    @Test
    void afterAPowerCutEverythingIsWhereItWas() throws Exception {
        SimulatedReader other = readers.plugIn("Simulated 1");
        other.insert(chip("silent@apdu:900"));
        reader.insert(chip("power-off:50ms@at-once"));
        Card card = terminal().connect("*");

        assertThatThrownBy(() -> card.getBasicChannel().transmit(READ_CARD_ACCESS))
                .isInstanceOf(CardException.class);

        await(reader.desk()::serviceRunning);
        assertThat(readers.factory().terminals().list()).hasSize(2);
        assertThat(reader.present() && other.present()).isTrue();
    }

    @Test
    void aSecondReaderAppearsAndTheReadingGoesOn() throws Exception {
        reader.insert(chip("second-reader@at-once"));

        assertThat(status(terminal())).isEqualTo(0x9000);
        assertThat(readers.factory().terminals().list())
                .extracting(CardTerminal::getName)
                .containsExactly("Simulated 0", "Simulated second reader");
    }

    @Test
    void anotherCardLiesInThePlaceOfTheFirst() throws Exception {
        ChipContents contents = TestDocument.cccd2021(new SeededRandom(1));
        var next = new SimulatedChip(
                contents.with(contents.behaviour().with(AtrForm.BARE)), List.of(), new SeededRandom(3));
        reader.insert(new SimulatedChip(
                contents, List.of(Mishap.parse("another-card:next@at-once")), new SeededRandom(2), name -> next));
        CardTerminal terminal = terminal();
        Card card = terminal.connect("*");

        assertThatThrownBy(() -> card.getBasicChannel().transmit(READ_CARD_ACCESS))
                .isInstanceOf(CardException.class);

        assertThat(terminal.waitForCardPresent(PATIENCE)).isTrue();
        assertThat(terminal.connect("*").getATR().getBytes())
                .isEqualTo(next.atr().toArray());
    }

    private void await(BooleanSupplier condition) {
        assertThat(reader.desk().await(condition, Duration.ofMillis(PATIENCE))).isTrue();
    }

    private static int status(CardTerminal terminal) throws CardException {
        return terminal.connect("*")
                .getBasicChannel()
                .transmit(READ_CARD_ACCESS)
                .getSW();
    }

    private CardTerminal terminal() throws CardException {
        return readers.factory().terminals().list().getFirst();
    }

    private static Chip chip(String mishap) {
        return new SimulatedChip(
                TestDocument.cccd2021(new SeededRandom(1)), List.of(Mishap.parse(mishap)), new SeededRandom(2));
    }
}

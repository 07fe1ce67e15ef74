package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLinkException.Reason;
import vn.cccd.sim.reader.SimulatedReader;
import vn.cccd.sim.reader.SimulatedReaders;

/** Links over a provider that is not ours. */
class SimulatedReadersTest {
    private static final String READER = "Reader";
    private static final Bytes COMMAND = Bytes.fromHex("0084000008");

    private final SimulatedReaders simulation = new SimulatedReaders(Duration.ofMillis(300));
    private final CardReaders readers = CardReaders.over(simulation::factory);

    @Test
    void noReaderIsAnEmptyList() throws CardLinkException {
        assertThat(readers.list()).isEmpty();
    }

    @Test
    void aCardIsListedWithoutTheAtrThatOnlyAConnectionWouldTell() throws CardLinkException {
        simulation.plugIn(READER).insert(ScriptedChip.agreeing());
        assertThat(readers.list()).containsExactly(new ReaderDescription(READER, true, Optional.empty()));
    }

    @Test
    void aCommandComesBackAsTheCardAnsweredIt() throws CardLinkException {
        simulation.plugIn(READER).insert(new ScriptedChip(command -> command));
        try (CardLink link = readers.connect(READER)) {
            assertThat(link.atr()).isEqualTo(ScriptedChip.ATR);
            assertThat(link.transmit(COMMAND)).isEqualTo(COMMAND);
        }
    }

    @Test
    void aStoppedServiceIsNamed() {
        simulation.plugIn(READER).insert(ScriptedChip.agreeing());
        simulation.stopService();
        PrivatePcscTest.assertThatReasonOf(readers::list).isEqualTo(Reason.SERVICE_GONE);
        PrivatePcscTest.assertThatReasonOf(() -> readers.connect(READER)).isEqualTo(Reason.SERVICE_GONE);
    }

    @Test
    void anUnpluggedReaderIsNamed() throws CardLinkException {
        SimulatedReader reader = simulation.plugIn(READER);
        reader.insert(ScriptedChip.agreeing());
        try (CardLink link = readers.connect(READER)) {
            simulation.unplug(reader);
            PrivatePcscTest.assertThatReasonOf(() -> link.transmit(COMMAND)).isEqualTo(Reason.READER_GONE);
        }
    }

    @Test
    void aCardTakenAwayIsNamed() throws CardLinkException {
        SimulatedReader reader = simulation.plugIn(READER);
        reader.insert(ScriptedChip.agreeing());
        try (CardLink link = readers.connect(READER)) {
            reader.remove();
            PrivatePcscTest.assertThatReasonOf(() -> link.transmit(COMMAND)).isEqualTo(Reason.CARD_GONE);
        }
    }

    @Test
    void aCardThatTheReaderGivesUpIsMute() throws CardLinkException {
        simulation.plugIn(READER).insert(ScriptedChip.mute(() -> {}));
        try (CardLink link = readers.connect(READER)) {
            PrivatePcscTest.assertThatReasonOf(() -> link.transmit(COMMAND)).isEqualTo(Reason.CARD_MUTE);
        }
    }
}

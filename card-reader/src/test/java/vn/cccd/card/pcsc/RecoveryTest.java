package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLinkException.Reason;
import vn.cccd.card.pcsc.ReaderEvent.CardInserted;
import vn.cccd.card.pcsc.ReaderEvent.CardRemoved;
import vn.cccd.card.pcsc.ReaderEvent.ReaderAdded;
import vn.cccd.card.pcsc.ReaderEvent.ReaderRemoved;
import vn.cccd.card.pcsc.ReaderEvent.ServiceDown;
import vn.cccd.card.pcsc.ReaderEvent.ServiceUp;
import vn.cccd.sim.reader.SimulatedReaders;

/** Each code by which a service that went away has been seen to say so, on one system or another. */
class RecoveryTest {
    private static final String READER = "Reader";

    private final SimulatedReaders simulation = new SimulatedReaders();
    private volatile Optional<String> trouble = Optional.empty();
    private final CardReaders readers =
            CardReaders.overTerminals(() -> new Troubled(simulation.factory().terminals()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SCARD_E_NO_SERVICE",
                "SCARD_F_COMM_ERROR",
                "SCARD_E_SERVICE_STOPPED",
                "SCARD_E_INVALID_HANDLE",
                "SCARD_E_SYSTEM_CANCELLED",
                "Unknown error 0x6d"
            })
    void theMonitorTellsItAndGoesOnByItself(String code) throws Exception {
        simulation.plugIn(READER).insert(ScriptedChip.agreeing());
        var log = new EventLog();
        try (var monitor = new ReaderMonitor(readers, log, Duration.ofMillis(20))) {
            assertThat(monitor).isNotNull();
            CardInserted inserted = new CardInserted(READER, ScriptedChip.ATR);
            log.expect(new ServiceUp(), new ReaderAdded(READER), inserted);
            for (int i = 0; i < 5; i++) {
                trouble = Optional.of(code);
                log.expect(new CardRemoved(READER), new ReaderRemoved(READER), new ServiceDown());
                PrivatePcscTest.assertThatReasonOf(readers::list).isEqualTo(Reason.SERVICE_GONE);
                PrivatePcscTest.assertThatReasonOf(() -> readers.connect(READER))
                        .isIn(Reason.SERVICE_GONE, Reason.FAILED);
                trouble = Optional.empty();
                log.expect(new ServiceUp(), new ReaderAdded(READER), inserted);
            }
            try (CardLink link = readers.connect(READER)) {
                assertThat(link.transmit(Bytes.fromHex("0084000008"))).isEqualTo(Bytes.fromHex("9000"));
            }
        }
        log.expectNothingMore();
    }

    /** Terminals of a service that fails when the test says so. */
    private final class Troubled extends CardTerminals {
        private final CardTerminals terminals;

        Troubled(CardTerminals terminals) {
            this.terminals = terminals;
        }

        @Override
        public List<CardTerminal> list(State state) throws CardException {
            fail();
            return terminals.list(state);
        }

        @Override
        public boolean waitForChange(long timeout) throws CardException {
            fail();
            return terminals.waitForChange(timeout);
        }

        private void fail() throws CardException {
            Optional<String> code = trouble;
            if (code.isPresent()) {
                throw new CardException("failed", new Exception(code.get()));
            }
        }
    }
}

package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals.State;
import javax.smartcardio.CommandAPDU;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.MrzKey;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.trace.RecordedReaders;
import vn.cccd.sim.trace.ReplayedChip;
import vn.cccd.sim.trace.Trace;
import vn.cccd.sim.trace.TraceEntry;
import vn.cccd.sim.trace.TraceEvent;
import vn.cccd.sim.trace.TraceFormatException;

class RecordedReadersTest {
    private static final Citizen PERSON = Citizens.NGUYEN_VAN_A;
    private static final CommandAPDU COMMAND = new CommandAPDU(0x00, 0x84, 0x00, 0x00, 8);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path directory;

    private final SimulatedReaders readers = new SimulatedReaders();
    private final SimulatedReader reader = readers.plugIn("ACME Reader (123456) 00 00");

    @Test
    void anUnmodifiedClientReadsAsBeforeAndItsConversationIsWrittenDown() throws Exception {
        Trace trace = secured();

        assertThat(trace.reader()).isEqualTo("ACME Reader");
        assertThat(trace.atr()).isEqualTo(card().chip().atr());
        assertThat(trace.text())
                .contains("GENERAL AUTHENTICATE", "READ BINARY (secured)")
                .contains("# reset");
        assertThat(commands(trace)).hasSizeGreaterThan(50);
    }

    @Test
    void ofASecuredConversationOnlyTheFramesRemain() throws Exception {
        Trace trace = secured();
        Trace redacted = Trace.parse(trace.redacted().text());

        assertThat(redacted.entries()).hasSameSizeAs(trace.entries());
        Set<String> before = new HashSet<>();
        values(trace).forEach(value -> before.addAll(windows(value)));
        Set<String> after = new HashSet<>();
        values(redacted).forEach(value -> after.addAll(windows(value)));
        assertThat(before).hasSizeGreaterThan(10_000);
        assertThat(after).containsOnly("58585858");
        assertThat(commands(redacted))
                .extracting(Bytes::length)
                .isEqualTo(commands(trace).stream().map(Bytes::length).toList());
        for (String secret : List.of(PERSON.number(), PERSON.can(), PERSON.fullName(), PERSON.documentNumber())) {
            assertThat(redacted.text())
                    .doesNotContain(Bytes.copyOf(secret.getBytes(StandardCharsets.UTF_8))
                            .toHex());
        }
    }

    @Test
    void aRecordedConversationIsACardAgain() throws Exception {
        Trace trace = secured();
        ReplayedChip replayed = trace.replay(ReplayedChip.Matching.EXACT);
        reader.insert(replayed);

        Card card = terminal(readers).connect("*");
        for (Bytes command : commands(trace)) {
            card.getBasicChannel().transmit(new CommandAPDU(command.toArray()));
        }
        assertThat(replayed.outcome()).isEqualTo(new ReplayedChip.Outcome.Complete());
        assertThat(card.getATR().getBytes()).isEqualTo(trace.atr().toArray());
    }

    @Test
    void eachConnectionHasAFileAndAFailureItsCode() throws Exception {
        reader.insert(FakeChip.echo());
        CardTerminal terminal = recorded().factory().terminals().list().getFirst();
        Card first = terminal.connect("*");
        assertThat(terminal.connect("*")).isSameAs(first);
        first.getBasicChannel().transmit(COMMAND);
        first.disconnect(false);
        Card second = terminal.connect("*");
        second.getBasicChannel().transmit(ByteBuffer.wrap(COMMAND.getBytes()), ByteBuffer.allocate(100));
        reader.remove();
        assertThatThrownBy(() -> second.getBasicChannel().transmit(COMMAND)).isInstanceOf(CardException.class);

        assertThat(events("conversation-001.trace")).hasSize(2);
        assertThat(events("conversation-002.trace"))
                .hasSize(4)
                .startsWith(events("conversation-001.trace").toArray(TraceEvent[]::new))
                .endsWith(new TraceEvent.Failure("SCARD_W_REMOVED_CARD"));
    }

    @Test
    void whatIsNoConversationIsPassedOn() throws Exception {
        var terminals = recorded().factory().terminals();
        CardTerminal terminal = terminals.list().getFirst();
        assertThat(terminals.waitForChange(1)).isFalse();
        assertThat(terminal.isCardPresent()).isFalse();
        reader.insert(FakeChip.echo());

        assertThat(terminals.waitForChange(1_000)).isTrue();
        assertThat(terminals.list(State.CARD_INSERTION)).containsExactly(terminal);
        assertThat(terminal.waitForCardPresent(1_000)).isTrue();
        assertThat(terminal.waitForCardAbsent(1)).isFalse();
        assertThat(terminal.connect("*").transmitControlCommand(SimulatedConnection.FEATURE_REQUEST, new byte[0]))
                .isEmpty();
    }

    /** PACE, Chip and Active Authentication, DG1 and DG2, then BAC in a second session of the same connection. */
    private Trace secured() throws Exception {
        reader.insert(card().chip());
        try (var client = new JmrtdClient(terminal(recorded()), 223)) {
            client.pace(PACEKeySpec.createCANKey(PERSON.can()));
            client.chipAuthenticationByDg14();
            client.activeAuthenticationByDg15(new SecureRandom());
            client.read(PassportService.EF_DG1);
            client.read(PassportService.EF_DG2);
            client.bac(new MrzKey(
                    PERSON.mrz().documentNumber(),
                    PERSON.mrz().birthDate(),
                    PERSON.mrz().expiryDate()));
            client.read(PassportService.EF_DG1);
        }
        try (Stream<Path> files = Files.list(directory)) {
            return Trace.read(files.sorted().toList().getLast());
        }
    }

    private static SimulatedCard card() {
        return SimulatedCard.issue(
                PERSON,
                CardProfile.CCCD_2021,
                IssuingAuthority.seeded(1, Clock.systemUTC()),
                List.of(),
                new SecureRandom());
    }

    private RecordedReaders recorded() {
        return new RecordedReaders(readers.factory(), directory, System::nanoTime);
    }

    private static CardTerminal terminal(RecordedReaders recorded) throws CardException {
        return recorded.factory().terminals().list().getFirst();
    }

    private static CardTerminal terminal(SimulatedReaders readers) throws CardException {
        return readers.factory().terminals().list().getFirst();
    }

    private List<TraceEvent> events(String name) throws IOException, TraceFormatException {
        return Trace.read(directory.resolve(name)).entries().stream()
                .map(TraceEntry::event)
                .toList();
    }

    private static List<Bytes> commands(Trace trace) {
        return trace.entries().stream()
                .map(TraceEntry::event)
                .filter(TraceEvent.Command.class::isInstance)
                .map(event -> ((TraceEvent.Command) event).bytes())
                .toList();
    }

    /** The cryptograms and checksums of secured answers. */
    private static List<Bytes> values(Trace trace) {
        List<Bytes> values = new ArrayList<>();
        boolean secured = false;
        for (TraceEntry entry : trace.entries()) {
            if (entry.event() instanceof TraceEvent.Command command) {
                secured = command.bytes().at(0) == 0x0C;
            } else if (secured && entry.event() instanceof TraceEvent.Answer answer) {
                Bytes data = answer.bytes().first(answer.bytes().length() - 2);
                List<DataObject> objects = DataObject.parseAll(data).orElseThrow();
                DataObject.find(objects, 0x87).map(value -> value.from(1)).ifPresent(values::add);
                DataObject.find(objects, 0x8E).ifPresent(values::add);
            }
        }
        return values;
    }

    private static Set<String> windows(Bytes value) {
        Set<String> windows = new HashSet<>();
        for (int from = 0; from + 4 <= value.length(); from++) {
            windows.add(value.slice(from, from + 4).toHex());
        }
        return windows;
    }
}

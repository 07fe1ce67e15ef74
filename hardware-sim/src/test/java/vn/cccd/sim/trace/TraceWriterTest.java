package vn.cccd.sim.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.ChipGone;
import vn.cccd.sim.chip.Departure;

class TraceWriterTest {
    private static final Bytes ATR = Bytes.fromHex("3b80800101");
    private static final Bytes COMMAND = Bytes.fromHex("0084000008");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path directory;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path file;

    private final AtomicLong clock = new AtomicLong(5_000_000);

    @BeforeEach
    void place() {
        file = directory.resolve("a.trace");
    }

    @Test
    void eachEventIsInTheFileBeforeTheNextHappens() throws Exception {
        try (var writer = TraceWriter.create(file, "Reader 00 00", ATR, clock::get)) {
            assertThat(Files.readString(file)).isEqualTo("# cccd-trace 1\n# reader Reader\n# ATR 3b80800101\n");
            clock.addAndGet(118_999);
            writer.command(COMMAND);
            assertThat(Files.readString(file)).endsWith("> 0084000008  # +118 us GET CHALLENGE\n");
            writer.answer(Bytes.fromHex("9000"));
            assertThat(Files.readString(file)).endsWith("< 9000  # +118 us\n");
            writer.failure(new IllegalStateException("no code", new IllegalStateException("SCARD_E_NOT_TRANSACTED")));
            assertThat(Files.readString(file)).endsWith("! SCARD_E_NOT_TRANSACTED  # +118 us\n");
            writer.failure(new IllegalStateException("SCARD_W is no code"));
            assertThat(Files.readString(file)).endsWith("! IllegalStateException  # +118 us\n");
        }
        assertThat(Trace.read(file).entries()).hasSize(4);
    }

    @Test
    void onlyItsOwnerMayReadTheFileAndNoFileIsOverwritten() throws Exception {
        TraceWriter.create(file, "", ATR, clock::get).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> TraceWriter.create(file, "", ATR, clock::get))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aFullTraceEndsWithAWholeLineAndTheConversationGoesOn() throws Exception {
        try (var writer = TraceWriter.create(file, "", ATR, clock::get, 500)) {
            for (int i = 0; i < 100; i++) {
                writer.command(COMMAND);
                writer.answer(Bytes.fromHex("9000"));
            }
        }
        assertThat(Files.size(file)).isBetween(400L, 500L);
        assertThat(Files.readString(file)).endsWith("\n");
        assertThat(Trace.read(file).entries()).hasSizeGreaterThan(5);
    }

    @Test
    void afterItsEndNothingIsWritten() throws Exception {
        var writer = TraceWriter.create(file, "", ATR, clock::get);
        writer.close();
        writer.close();
        writer.command(COMMAND);
        assertThat(Trace.read(file).entries()).isEmpty();
    }

    @Test
    void aRecordedChipIsTheChipAndItsLeavingIsWrittenDown() throws Exception {
        Chip leaving = new Chip() {
            @Override
            public Bytes atr() {
                return ATR;
            }

            @Override
            public void reset() {}

            @Override
            public Bytes transmit(Bytes command) throws ChipGone {
                if (command.length() > 1) {
                    return command;
                }
                throw new ChipGone(new Departure.ForGood());
            }
        };
        try (var writer = TraceWriter.create(file, "", ATR, clock::get)) {
            var chip = new RecordedChip(leaving, writer);
            chip.reset();
            assertThat(chip.transmit(COMMAND)).isEqualTo(COMMAND);
            assertThatThrownBy(() -> chip.transmit(Bytes.of(0))).isInstanceOf(ChipGone.class);
            assertThat(chip.atr()).isEqualTo(ATR);
        }
        assertThat(Trace.read(file).entries())
                .extracting(TraceEntry::event)
                .isEqualTo(List.of(
                        new TraceEvent.Reset(),
                        new TraceEvent.Command(COMMAND),
                        new TraceEvent.Answer(COMMAND),
                        new TraceEvent.Command(Bytes.of(0)),
                        new TraceEvent.Failure("SCARD_W_REMOVED_CARD")));
    }
}

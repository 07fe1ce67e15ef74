package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.sim.time.ReadingPlan;
import vn.cccd.sim.time.TimedChip;
import vn.cccd.sim.time.Timing;
import vn.cccd.sim.time.VirtualTime;

/** The lower bound is one: a terminal that wastes nothing reaches it, and nobody stays below. */
class FastestReadingTest {
    @ParameterizedTest
    @CsvSource({"slow-106, 223", "slow-106, 2048", "typical, 128", "typical, 223", "typical, 2048", "fast-848, 1000"})
    void aTerminalThatWastesNothingReachesIt(String preset, int readLength) throws ChipGone {
        ChipContents contents = TestDocument.cccd2021(new SeededRandom(1));
        int portrait = contents.files().file(FileName.DG2).orElseThrow().length();
        int data = contents.files().file(FileName.DG13).orElseThrow().length();
        Timing timing = Timing.parse(preset);
        var time = new VirtualTime();
        var terminal = TestTerminal.openedByBac(
                new TimedChip(new SimulatedChip(contents, List.of(), new SeededRandom(2)), timing, time));

        int read = readByShortIdentifier(terminal, 0x02, portrait, readLength)
                + readByShortIdentifier(terminal, 0x0D, data, readLength);

        var plan = new ReadingPlan(ReadingPlan.Access.BAC, 32, 8, List.of(portrait, data), readLength, false, false);
        Duration bound = timing.lowerBound(plan);
        assertThat(plan.commands()).isEqualTo(3 + read);
        assertThat(time.now()).isBetween(bound, bound.plus(bound.dividedBy(100)));
    }

    /** The short identifier serves for the first read, the file stays selected. */
    private static int readByShortIdentifier(TestTerminal terminal, int file, int length, int readLength)
            throws ChipGone {
        int reads = 0;
        for (int offset = 0; offset < length; offset += readLength) {
            int wanted = Math.min(readLength, length - offset);
            int where = offset == 0 ? (0x80 | file) << 8 : offset;
            String expected = wanted > 256 ? String.format("00%04x", wanted) : String.format("%02x", wanted & 0xFF);
            assertThat(terminal.send(String.format("00b0%04x%s", where, expected))
                            .data())
                    .hasToString("Bytes[" + wanted + "]");
            reads++;
        }
        return reads;
    }
}

package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.ChipFiles;
import vn.cccd.sim.chip.SimulatedChip;

/** A chip, or somebody beside the reader, that says anything at all. */
class MutatedAnswersTest {
    private static final int ON_THE_WAY = 150;
    private static final int ON_THE_CHIP = 120;
    private static final vn.cccd.sim.bytes.Bytes NOTHING = vn.cccd.sim.bytes.Bytes.empty();

    private final ReadingBench bench = new ReadingBench();

    @Test
    void answersChangedOnTheWayNeverGiveAnotherPersonAndNeverAnException() {
        for (int seed = 0; seed < ON_THE_WAY; seed++) {
            Random random = new Random(seed);
            Fuzz fuzz = new Fuzz(seed);
            int target = 1 + random.nextInt(40);
            SimulatedLink link = new SimulatedLink(bench.chip(CardProfile.CCCD_2021)) {
                @Override
                Bytes answer(int number, Bytes command, Bytes answer) {
                    return number == target || (number > target && random.nextInt(20) == 0)
                            ? fuzz.mutated(answer)
                            : answer;
                }
            };
            ReadOutcome outcome = bench.read(link, ReadingBench.number(), FilesWanted.TEXT);
            if (outcome instanceof ReadOutcome.Completed done) {
                assertThat(done.reading().person().fullName())
                        .as("seed %d", seed)
                        .isEqualTo("Nguyễn Văn A");
            } else {
                assertThat(detail(outcome)).as("seed %d", seed).doesNotStartWith("unexpected");
            }
        }
    }

    @Test
    void filesChangedOnTheChipAreNeverGenuine() {
        ChipContents original = ReadingBench.contents(CardProfile.CCCD_2021);
        List<Integer> identifiers = List.of(0x0101, 0x010D, 0x010E, 0x010F, 0x011D);
        for (int seed = 0; seed < ON_THE_CHIP; seed++) {
            Fuzz fuzz = new Fuzz(seed);
            int identifier = identifiers.get(seed % identifiers.size());
            var files = new HashMap<>(original.files().application());
            Bytes before = Bytes.copyOf(original.files()
                    .application()
                    .getOrDefault(identifier, NOTHING)
                    .toArray());
            Bytes after = fuzz.mutated(before);
            files.put(identifier, vn.cccd.sim.bytes.Bytes.copyOf(after.toArray()));
            ChipContents changed = original.withFiles(old -> new ChipFiles(old.master(), files));
            SimulatedLink link = new SimulatedLink(new SimulatedChip(changed, List.of(), new SecureRandom()));
            ReadOutcome outcome = bench.read(link, ReadingBench.number(), FilesWanted.TEXT);
            if (outcome instanceof ReadOutcome.Completed done && done.reading().verdict() instanceof Verdict.Genuine) {
                assertThat(done.reading().files())
                        .as("seed %d: what counts as read is what was signed", seed)
                        .noneMatch(file -> file.file().identifier() == identifier
                                && !file.bytes().equals(before));
            } else if (!(outcome instanceof ReadOutcome.Completed)) {
                assertThat(detail(outcome)).as("seed %d", seed).doesNotStartWith("unexpected");
            }
        }
    }

    private static String detail(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Failed failed -> failed.detail();
            case ReadOutcome.Interrupted interrupted -> interrupted.detail();
            case ReadOutcome.Completed done -> "";
        };
    }
}

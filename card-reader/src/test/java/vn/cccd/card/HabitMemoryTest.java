package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.ChipHabits;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.SimulatedChip;

class HabitMemoryTest {
    private static final HabitMemory.Kind KIND = kind(0);
    private static final ChipHabits SHORT = new ChipHabits(223, true, false);

    private final HabitMemory memory = new HabitMemory();
    private final ChipReader reader = new ReadingBench().reader();

    @Test
    void whatWasLearnedIsKnownOfTheSameKindOnly() {
        memory.learn(KIND, SHORT);

        assertThat(memory.recall(KIND)).contains(SHORT);
        assertThat(memory.recall(kind(1))).isEmpty();
        assertThat(memory.recall(new HabitMemory.Kind(new ReaderModel("another"), KIND.answerToReset())))
                .isEmpty();
    }

    @Test
    void itHoldsAFewDozenKindsThoseMetLast() {
        for (int i = 0; i < 1_000; i++) {
            memory.learn(kind(i), SHORT);
        }

        assertThat(memory.size()).isEqualTo(64);
        assertThat(memory.recall(kind(999))).isPresent();
        assertThat(memory.recall(kind(0))).isEmpty();
    }

    @Test
    void nowAndThenAReadingBeginsWithoutSoThatItIsNoticedWhenMoreIsPossible() {
        memory.learn(KIND, SHORT);
        int without = 0;
        for (int reading = 0; reading < 100; reading++) {
            without += memory.recall(KIND).isEmpty() ? 1 : 0;
            memory.learn(KIND, SHORT);
        }

        assertThat(without).isBetween(2, 4);
    }

    @Test
    void aSecondReadingOfAChipThatTakesOnlySmallBlocksAsksForSmallOnesAtOnce() {
        ChipContents chip = contents("length-short-223");

        assertThat(apdus(chip)).isGreaterThan(apdus(chip));
    }

    @Test
    void aSecondReadingOfAChipWithoutShortIdentifiersSelectsAtOnce() {
        ChipContents chip = contents("no-short-identifiers");

        assertThat(apdus(chip)).isGreaterThan(apdus(chip));
    }

    /** Same answer to reset, other habits. */
    @Test
    void aWrongMemoryIsCorrectedByTheReadingThatMeetsIt() {
        ChipContents large = contents("cccd-2021");
        ChipContents noShortIdentifiers = contents("no-short-identifiers");
        ChipContents small = large.with(large.behaviour().with("response-max=1000"));
        int inLargeBlocks = apdus(large);

        assertThat(apdus(small)).isGreaterThan(inLargeBlocks);
        assertThat(apdus(noShortIdentifiers)).isGreaterThan(inLargeBlocks);
        assertThat(apdus(large)).isGreaterThanOrEqualTo(inLargeBlocks);
    }

    private int apdus(ChipContents contents) {
        var link = new SimulatedLink(new SimulatedChip(contents, List.of(), new SecureRandom()));
        ChipReading reading = ReadingBench.completed(
                reader.read(link, new ReadRequest(ReadingBench.number(), FilesWanted.ALL), progress -> {}));
        assertThat(reading.verdict()).isEqualTo(new Verdict.Genuine());
        return reading.timing().apdus();
    }

    private static ChipContents contents(String profile) {
        return ReadingBench.contents(CardProfile.named(profile).orElseThrow());
    }

    private static HabitMemory.Kind kind(int number) {
        return new HabitMemory.Kind(new ReaderModel("reader"), Bytes.fromHex(String.format("3b%08x", number)));
    }
}

package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.card.access.Access;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.ChipFiles;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.lds.AttributesFile;
import vn.cccd.sim.time.ReadingPlan;
import vn.cccd.sim.time.TimedChip;
import vn.cccd.sim.time.Timing;
import vn.cccd.sim.time.VirtualTime;

/** What readings cost in virtual time, and that every one of them tells it. */
class ReadTimingTest {
    private static final int BLOCK = 2_048;

    private final VirtualTime time = new VirtualTime();
    private final ReadingBench bench = new ReadingBench().by(clock(time));

    @ParameterizedTest
    @CsvSource({
        "typical, portrait-8-kb",
        "typical, portrait-20-kb",
        "typical, portrait-60-kb",
        "slow-106, portrait-20-kb",
        "fast-848, portrait-20-kb"
    })
    void aReadingTakesLittleMoreThanTheChipItselfNeeds(String timing, String profile) {
        ChipReading reading = ReadingBench.completed(bench.read(timed(timing, profile), ReadingBench.number()));
        List<Integer> lengths = reading.files().stream()
                .filter(file -> file.file() != LdsFile.CARD_ACCESS)
                .map(file -> file.bytes().length())
                .toList();

        Duration bound = Timing.parse(timing)
                .lowerBound(ReadingPlan.idCard(lengths, BLOCK).provingKeys());

        assertThat(reading.timing().totalMillis()).isBetween(bound.toMillis(), bound.toMillis() * 103 / 100);
    }

    @Test
    void theNameIsThereBeforeTheSignatureAndThePortrait() {
        ReadTiming timing = ReadingBench.completed(
                        bench.read(timed("typical", "portrait-20-kb"), ReadingBench.number()))
                .timing();

        assertThat(timing.nameMillis().orElseThrow()).isLessThan(timing.totalMillis() * 45 / 100);
        assertThat(timing.stepMillis().keySet())
                .containsExactly(
                        ReadStep.ACCESS, ReadStep.TEXT, ReadStep.SIGNATURE, ReadStep.PROOFS, ReadStep.PORTRAIT);
        assertThat(timing.stepMillis().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(timing.totalMillis());
    }

    @Test
    void aCompletedReadingTellsHowItWasDone() {
        ReadTiming timing = ReadingBench.completed(bench.read(
                        new SimulatedLink(bench.chip(CardProfile.CCCD_2021)) {
                            @Override
                            public String reader() {
                                return "ACS ACR1252 Reader 00 01";
                            }

                            @Override
                            public OptionalInt bitRate() {
                                return OptionalInt.of(424);
                            }
                        },
                        new ReadRequest(ReadingBench.number(), FilesWanted.ALL).connectedIn(Duration.ofMillis(77))))
                .timing();

        assertThat(timing.failure()).isEmpty();
        assertThat(timing.protocol()).contains(Access.Protocol.PACE);
        assertThat(timing.blockSize()).isEqualTo(BLOCK);
        assertThat(timing.extendedLength()).isTrue();
        assertThat(timing.shortIdentifiers()).isTrue();
        assertThat(timing.bitRate()).hasValue(424);
        assertThat(timing.readerModel()).isEqualTo("ACS ACR1252 Reader");
        assertThat(timing.resumed()).isZero();
        assertThat(timing.stepMillis()).containsEntry(ReadStep.CONNECT, 77L);
    }

    @Test
    void interruptedAndFailedReadingsTellItToo() {
        ReadOutcome interrupted =
                bench.read(CardProfile.CCCD_2021, ReadingBench.number(), Mishap.parse("removed@DG2:50%"));
        ReadOutcome failed = bench.read(CardProfile.CCCD_2021, new AccessHint.Can("654321"));

        assertThat(interrupted.timing().orElseThrow().failure()).contains(ReadFailure.CARD_REMOVED);
        assertThat(interrupted.timing().orElseThrow().bytesReceived()).isGreaterThan(9_000);
        assertThat(failed.timing().orElseThrow().failure()).contains(ReadFailure.CARD_KEY_REFUSED);
        assertThat(failed.timing().orElseThrow().protocol()).isEmpty();
        assertThat(failed.timing().orElseThrow().apdus()).isPositive();
    }

    @Test
    void aResumedReadingAddsUpWhatItsPartsCost() {
        ReadOutcome stopped = bench.read(
                new SimulatedLink(new TimedChip(
                        bench.chip(CardProfile.CCCD_2021, Mishap.parse("removed@DG2:50%")),
                        Timing.parse("typical"),
                        time)),
                ReadingBench.number());
        ReadTiming before = stopped.timing().orElseThrow();

        ReadTiming whole = ReadingBench.completed(
                        bench.resume(stopped, timed("typical", "cccd-2021"), ReadingBench.number()))
                .timing();

        assertThat(whole.resumed()).isEqualTo(1);
        assertThat(whole.nameMillis()).isEqualTo(before.nameMillis());
        assertThat(whole.apdus()).isGreaterThan(before.apdus() + 10);
        assertThat(whole.totalMillis()).isGreaterThan(before.totalMillis() + 1_000);
        assertThat(whole.failure()).isEmpty();
    }

    @Test
    void aChipThatIsSlowForEverIsGivenUpAndMayGoOnLater() {
        SimulatedLink link = timed("typical,latency=6s", "cccd-2021");

        ReadOutcome outcome = bench.read(link, ReadingBench.number());

        assertThat(ChipReaderTest.failure(outcome)).isEqualTo(ReadFailure.CARD_MOVED);
        assertThat(time.now()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(105));
        assertThat(((ReadOutcome.Interrupted) outcome).resumePoint()).isPresent();
    }

    @Test
    void progressCountsFilesAndBytesOfTheWholeReading() {
        ChipReading reading = ReadingBench.completed(bench.read(CardProfile.CCCD_2021, ReadingBench.number()));
        List<ReadProgress.Whole> whole = new ArrayList<>();
        for (ReadProgress progress : bench.progress) {
            if (progress instanceof ReadProgress.FileProgress file) {
                whole.add(file.whole());
            }
        }
        int all = reading.files().stream()
                .filter(file -> file.file() != LdsFile.CARD_ACCESS)
                .mapToInt(file -> file.bytes().length())
                .sum();

        assertThat(whole).isSortedAccordingTo((a, b) -> Integer.compare(a.bytes(), b.bytes()));
        assertThat(whole.getLast()).isEqualTo(new ReadProgress.Whole(7, OptionalInt.of(7), all, OptionalInt.of(all)));
        assertThat(whole.getFirst().bytesOf()).isEmpty();
    }

    @Test
    void aReadingThatIsBrokenOffMayGoOnLater() {
        ReadOutcome outcome = bench.reader()
                .read(
                        new SimulatedLink(bench.chip(CardProfile.CCCD_2021)),
                        new ReadRequest(ReadingBench.number(), FilesWanted.ALL),
                        progress -> {
                            if (progress instanceof ReadProgress.NameRead) {
                                throw new CancellationException("enough");
                            }
                        });

        ReadOutcome whole =
                bench.resume(outcome, new SimulatedLink(bench.chip(CardProfile.CCCD_2021)), ReadingBench.number());

        assertThat(ReadingBench.completed(whole).timing().resumed()).isEqualTo(1);
    }

    @Test
    void aReaderThatSaysHowMuchItCarriesIsNotAskedForMore() {
        List<Integer> lengths = new ArrayList<>();
        SimulatedLink link = new SimulatedLink(bench.chip(CardProfile.CCCD_2021)) {
            @Override
            public OptionalInt maxApdu() {
                return OptionalInt.of(1_500);
            }

            @Override
            Bytes answer(int number, Bytes command, Bytes answer) {
                lengths.add(answer.length());
                return answer;
            }
        };

        assertThat(ReadingBench.completed(bench.read(link, ReadingBench.number()))
                        .timing()
                        .blockSize())
                .isBetween(1_400, 1_500);
        assertThat(lengths).allMatch(length -> length <= 1_500);
    }

    @ParameterizedTest
    @CsvSource({"length-said-in-atr-info, 2000, 2048", "length-said-too-large, 1, 2048", "cccd-2021, 2048, 2048"})
    void aChipThatAnnouncesNoMoreIsNotAskedForMore(String profile, int least, int most) {
        ChipContents contents = ReadingBench.contents(CardProfile.named(profile).orElseThrow());

        assertThat(largestBlock(contents)).isBetween(least, most);
    }

    @Test
    void aChipThatAnnouncesMoreIsAskedForMore() {
        ChipContents contents =
                ReadingBench.contents(CardProfile.named("length-32k").orElseThrow());
        ChipContents announcing = contents.withFiles(files -> {
            Map<Integer, vn.cccd.sim.bytes.Bytes> master = new HashMap<>(files.master());
            master.put(0x2F01, AttributesFile.of(32_767, 32_767));
            return new ChipFiles(master, files.application());
        });

        assertThat(largestBlock(announcing)).isGreaterThan(10_000);
    }

    private int largestBlock(ChipContents contents) {
        bench.with(new ReadSettings(false, 32_000, ReadSettings.standard().documentZone()));
        SimulatedLink link = new SimulatedLink(new SimulatedChip(contents, List.of(), new SecureRandom()));
        ChipReading reading = ReadingBench.completed(bench.read(link, ReadingBench.number()));
        assertThat(reading.verdict()).isEqualTo(new Verdict.Genuine());
        return reading.timing().blockSize();
    }

    private SimulatedLink timed(String timing, String profile) {
        var contents = ReadingBench.contents(CardProfile.named(profile).orElseThrow());
        return new SimulatedLink(
                new TimedChip(new SimulatedChip(contents, List.of(), new SecureRandom()), Timing.parse(timing), time));
    }

    private static Clock clock(VirtualTime time) {
        Instant start = ReadingBench.CLOCK.instant();
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ReadingBench.CLOCK.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(instant(), zone);
            }

            @Override
            public Instant instant() {
                return start.plus(time.now());
            }
        };
    }
}

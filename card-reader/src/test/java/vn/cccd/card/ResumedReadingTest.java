package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.RawFile;
import vn.cccd.card.pcsc.CardLinkException;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.ChipKeys;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.SimulatedChip;

/** Inspection case B04: the card leaves and comes back, the same one or another. */
class ResumedReadingTest {
    private static final ChipContents CARD = ReadingBench.contents(CardProfile.CCCD_2021);
    /** PACE, the application, EF.SOD once more, both proofs and the selection of the file that goes on. */
    private static final int RECEIVED_AGAIN = 2_500;

    private final ReadingBench bench = new ReadingBench();

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90})
    void aPortraitGoesOnAtTheByteWhereItStopped(int percent) {
        ReadOutcome stopped = stopped(CARD, "removed@DG2:" + percent + "%");
        int before = lastOf(LdsFile.DG2);
        bench.progress.clear();

        ChipReading reading = resumed(stopped, CARD);

        assertThat(reading.verdict()).isEqualTo(new Verdict.Genuine());
        assertThat(reading.timing().resumed()).isEqualTo(1);
        assertThat(firstOf(LdsFile.DG2)).isBetween(before + 1, before + 2048);
        assertThat(reading.timing().bytesReceived()).isLessThan(withoutAccident(CARD) + RECEIVED_AGAIN);
        assertThat(filesWithProgress()).containsOnly("SOD", "DG2");
    }

    /** In blocks of 128 bytes, so that every file has a middle. */
    @ParameterizedTest
    @ValueSource(strings = {"COM", "DG13:50%", "DG13:90%", "DG1", "DG14:50%", "DG15:50%", "DG2:50%"})
    void everyFileGoesOnAtTheByteWhereItStopped(String moment) {
        ChipContents small = CARD.with(CARD.behaviour().withShortLength(128));
        ReadOutcome stopped = stopped(small, "removed@" + moment);

        ChipReading reading = resumed(stopped, small);

        assertThat(reading.verdict()).isEqualTo(new Verdict.Genuine());
        LdsFile file = LdsFile.valueOf(moment.replaceAll(":.*", ""));
        assertThat(bytesReceivedOf(file)).isEqualTo(length(file));
        assertThat(contents(reading).get(file)).isEqualTo(contentOf(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cccd-2021", "bac-only", "no-chip-keys", "length-short-223"})
    void atWhateverCommandContactIsLostTheReadingGoesOn(String name) {
        ChipContents card = ReadingBench.contents(CardProfile.named(name).orElseThrow());
        AccessHint hint = ReadingBench.cardQr();
        int commands =
                ReadingBench.completed(bench.read(link(card), hint)).timing().apdus();
        for (int command = 1; command <= commands; command++) {
            for (String kind : List.of("removed", "silent")) {
                ReadOutcome stopped = bench.read(link(card, kind + "@apdu:" + command), hint);

                ChipReading reading = ReadingBench.completed(bench.resume(stopped, link(card), hint));

                assertThat(reading.verdict()).as(kind + " at " + command).isEqualTo(new Verdict.Genuine());
                assertThat(reading.portrait()).isPresent();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 11, 13, 17, 20})
    void itGoesOnAfterASecondLossOfContactWhereverThatHappens(int first) {
        for (int second = 1; second <= 14; second++) {
            ReadOutcome once = stopped(CARD, "removed@apdu:" + first);
            ReadOutcome twice = bench.resume(once, link(CARD, "removed@apdu:" + second), hint());

            ChipReading reading =
                    twice instanceof ReadOutcome.Interrupted ? resumed(twice, CARD) : ReadingBench.completed(twice);

            assertThat(reading.verdict()).as("then at " + second).isEqualTo(new Verdict.Genuine());
            assertThat(reading.timing().resumed()).isEqualTo(twice instanceof ReadOutcome.Interrupted ? 2 : 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"READER_GONE", "SERVICE_GONE"})
    void aPlugThatIsPulledEndsTheContactNotTheReading(CardLinkException.Reason reason) {
        SimulatedLink link = new SimulatedLink(chip(CARD)) {
            @Override
            Bytes answer(int number, Bytes command, Bytes answer) throws CardLinkException {
                if (number == 18) {
                    throw new CardLinkException(reason, "lost");
                }
                return answer;
            }
        };

        assertThat(resumed(bench.read(link, hint()), CARD).timing().resumed()).isEqualTo(1);
    }

    @Nested
    class WhenAnotherCardIsPutBack {
        @Test
        void oneOfAnotherPersonIsRefused() {
            ChipContents other = CARD.with(CARD.access().withCan("999999"));

            assertThat(refusal("DG2:50%", other, ReadingBench.number())).isEqualTo(ReadFailure.CARD_KEY_REFUSED);
            assertThat(refusal("DG2:50%", other, ReadingBench.cardQr())).isEqualTo(ReadFailure.QR_NOT_THIS_CARD);
        }

        /** The same person's next card opens with the same number. */
        @Test
        void whatIsReadIsAllOfOneCardOrNothing() {
            ChipContents other =
                    ReadingBench.contents(CardProfile.named("portrait-8-kb").orElseThrow());
            Map<LdsFile, Bytes> ofTheOther =
                    contents(ReadingBench.completed(bench.read(link(other), ReadingBench.number())));
            int refused = 0;
            for (int command = 1; command <= 24; command++) {
                ReadOutcome outcome = bench.resume(stopped(CARD, "removed@apdu:" + command), link(other), hint());
                if (outcome instanceof ReadOutcome.Completed done) {
                    assertThat(contents(done.reading())).as("at " + command).isEqualTo(ofTheOther);
                    assertThat(done.reading().verdict()).isEqualTo(new Verdict.Genuine());
                } else {
                    assertThat(ChipReaderTest.failure(outcome)).isEqualTo(ReadFailure.CARD_KEY_REFUSED);
                    refused++;
                }
            }
            assertThat(refused).isGreaterThan(12);
        }

        @Test
        void inSmallBlocksToo() {
            ChipContents small = CARD.with(CARD.behaviour().withShortLength(128));
            ChipContents other =
                    ReadingBench.contents(CardProfile.named("portrait-8-kb").orElseThrow());
            for (String moment : List.of("SOD:90%", "DG14:50%", "DG2:1%", "DG2:50%")) {
                assertThat(refusal(moment, small, other)).as(moment).isEqualTo(ReadFailure.CARD_KEY_REFUSED);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"DG13:50%", "DG1", "SOD", "DG14", "DG15", "DG2:10%", "DG2:90%"})
        void aCopyWithoutKeysIsNotGenuine(String moment) {
            ReadOutcome outcome =
                    bench.resume(stopped(CARD, "removed@" + moment), link(CARD.with(ChipKeys.none())), hint());

            assertThat(ReadingBench.completed(outcome).verdict()).isEqualTo(new Verdict.CloneSuspected());
        }

        @Test
        void oneWithoutKeysIsToldByItsSecurityObject() {
            ChipContents card =
                    ReadingBench.contents(CardProfile.named("no-chip-keys").orElseThrow());

            assertThat(refusal("DG2:50%", card, CARD)).isEqualTo(ReadFailure.CARD_KEY_REFUSED);
        }

        @Test
        void whereNothingIsSignedEverythingIsReadAgain() {
            CardProfile unsigned = CardProfile.named("sod-missing").orElseThrow();
            ChipContents card = ReadingBench.contents(unsigned);
            ReadOutcome same = bench.resume(stopped(card, "removed@DG2:50%"), link(card), hint());
            assertThat(ReadingBench.completed(same).verdict()).isInstanceOf(Verdict.Undetermined.class);

            assertThat(refusal("DG2:50%", card, CARD)).isEqualTo(ReadFailure.CARD_KEY_REFUSED);
        }

        private ReadFailure refusal(String moment, ChipContents other, AccessHint hint) {
            ReadOutcome stopped = bench.read(link(CARD, "removed@" + moment), hint);
            return ChipReaderTest.failure(bench.resume(stopped, link(other), hint));
        }

        private ReadFailure refusal(String moment, ChipContents card, ChipContents other) {
            return ChipReaderTest.failure(bench.resume(stopped(card, "removed@" + moment), link(other), hint()));
        }
    }

    @Nested
    class ThePointWhereItStopped {
        @Test
        void tellsNothing() {
            assertThat(point()).hasToString("ResumePoint[…]");
        }

        @Test
        void isNotUsedOnceItIsClosed() {
            ResumePoint point = point();
            point.close();

            assertThat(fromTheBeginning(point, hint())).isTrue();
        }

        @Test
        void servesOneReading() {
            ResumePoint point = point();
            bench.read(link(CARD), request(point, hint()));

            assertThat(fromTheBeginning(point, hint())).isTrue();
        }

        @Test
        void isOfNoUseWithAnotherKey() {
            assertThat(fromTheBeginning(point(), ReadingBench.cardQr())).isTrue();
        }

        @Test
        void isForgottenWhenTheCardStaysAwayTooLong() {
            ResumePoint point = point();
            bench.by(Clock.offset(ReadingBench.CLOCK, Duration.ofSeconds(31)));

            assertThat(fromTheBeginning(point, hint())).isTrue();
        }

        @Test
        void isThereOnlyWhenTheChipWasOpened() {
            assertThat(((ReadOutcome.Interrupted) stopped(CARD, "removed@apdu:3")).resumePoint())
                    .isEmpty();
        }

        private ResumePoint point() {
            return ((ReadOutcome.Interrupted) stopped(CARD, "removed@DG2:50%"))
                    .resumePoint()
                    .orElseThrow();
        }

        private boolean fromTheBeginning(ResumePoint point, AccessHint hint) {
            ChipReading reading = ReadingBench.completed(bench.read(link(CARD), request(point, hint)));
            return reading.timing().resumed() == 0;
        }

        private ReadRequest request(ResumePoint point, AccessHint hint) {
            return new ReadRequest(hint, FilesWanted.ALL).resuming(point);
        }
    }

    private ReadOutcome stopped(ChipContents card, String mishap) {
        bench.progress.clear();
        ReadOutcome outcome = bench.read(link(card, mishap), hint());
        assertThat(outcome).as(mishap).isInstanceOf(ReadOutcome.Interrupted.class);
        assertThat(outcome.timing()).isPresent();
        return outcome;
    }

    private ChipReading resumed(ReadOutcome stopped, ChipContents card) {
        return ReadingBench.completed(bench.resume(stopped, link(card), hint()));
    }

    private long withoutAccident(ChipContents card) {
        ReadingBench other = new ReadingBench();
        return ReadingBench.completed(other.read(link(card), hint())).timing().bytesReceived();
    }

    private static AccessHint hint() {
        return ReadingBench.number();
    }

    private static SimulatedLink link(ChipContents card, String... mishaps) {
        return new SimulatedLink(chip(card, mishaps));
    }

    private static SimulatedChip chip(ChipContents card, String... mishaps) {
        return new SimulatedChip(
                card, List.of(mishaps).stream().map(Mishap::parse).toList(), new SecureRandom());
    }

    private static Map<LdsFile, Bytes> contents(ChipReading reading) {
        Map<LdsFile, Bytes> contents = new HashMap<>();
        for (RawFile file : reading.files()) {
            contents.put(file.file(), file.bytes());
        }
        return contents;
    }

    private static Bytes contentOf(LdsFile file) {
        return Bytes.copyOf(
                CARD.files().file(FileName.named(file.name())).orElseThrow().toArray());
    }

    private static int length(LdsFile file) {
        return contentOf(file).length();
    }

    private List<ReadProgress.FileProgress> progressOf(LdsFile file) {
        return bench.progress.stream()
                .filter(ReadProgress.FileProgress.class::isInstance)
                .map(ReadProgress.FileProgress.class::cast)
                .filter(part -> part.file().equals(file.name()))
                .toList();
    }

    private int lastOf(LdsFile file) {
        List<ReadProgress.FileProgress> parts = progressOf(file);
        return parts.isEmpty() ? 0 : parts.getLast().done();
    }

    private int firstOf(LdsFile file) {
        return progressOf(file).getFirst().done();
    }

    /** In how many bytes the file came altogether. */
    private int bytesReceivedOf(LdsFile file) {
        int sum = 0;
        int before = 0;
        for (ReadProgress.FileProgress part : progressOf(file)) {
            sum += part.done() > before ? part.done() - before : part.done();
            before = part.done();
        }
        return sum;
    }

    private List<String> filesWithProgress() {
        return bench.progress.stream()
                .filter(ReadProgress.FileProgress.class::isInstance)
                .map(part -> ((ReadProgress.FileProgress) part).file())
                .distinct()
                .toList();
    }
}

package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLinkException;
import vn.cccd.card.pcsc.CardLinkException.Reason;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Mishap;

class InterruptionTest {
    private final ReadingBench bench = new ReadingBench();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "removed@apdu:1",
                "removed@apdu:5",
                "removed@apdu:9",
                "removed@SOD",
                "removed@DG1",
                "removed@DG13:50%",
                "removed@DG14",
                "removed@DG15",
                "removed@DG2:0%",
                "removed@DG2:50%",
                "removed@DG2:90%"
            })
    void aCardThatIsTakenAwayIsAnInterruption(String mishap) {
        assertThat(bench.read(CardProfile.CCCD_2021, ReadingBench.number(), Mishap.parse(mishap)))
                .isInstanceOfSatisfying(
                        ReadOutcome.Interrupted.class,
                        interrupted -> assertThat(interrupted.failure()).isEqualTo(ReadFailure.CARD_REMOVED));
    }

    @Test
    void aCardThatFallsSilentHasMoved() {
        assertThat(bench.read(CardProfile.CCCD_2021, ReadingBench.number(), Mishap.parse("silent@DG2:40%")))
                .isInstanceOfSatisfying(
                        ReadOutcome.Interrupted.class,
                        interrupted -> assertThat(interrupted.failure()).isEqualTo(ReadFailure.CARD_MOVED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong-mac@SOD", "wrong-mac@DG1", "wrong-mac@DG2:30%"})
    void aWrongChecksumEndsTheReading(String mishap) {
        ReadOutcome outcome = bench.read(CardProfile.CCCD_2021, ReadingBench.number(), Mishap.parse(mishap));

        assertThat(ChipReaderTest.failure(outcome)).isEqualTo(ReadFailure.CARD_DAMAGED);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyWayOfLosingTheLinkHasItsName(Reason reason) {
        for (int at : new int[] {1, 6, 12, 25}) {
            SimulatedLink link = new SimulatedLink(bench.chip(CardProfile.CCCD_2021)) {
                @Override
                Bytes answer(int number, Bytes command, Bytes answer) throws CardLinkException {
                    if (number >= at) {
                        throw new CardLinkException(reason, "lost");
                    }
                    return answer;
                }
            };
            ReadFailure expected = switch (reason) {
                case CARD_GONE -> ReadFailure.CARD_REMOVED;
                case CARD_MUTE, FAILED -> ReadFailure.CARD_MOVED;
                case CARD_UNSUPPORTED -> ReadFailure.CARD_NOT_SUPPORTED;
                case READER_GONE -> ReadFailure.READER_MISSING;
                case SERVICE_GONE -> ReadFailure.READER_SERVICE_DOWN;
            };

            assertThat(ChipReaderTest.failure(bench.read(link, ReadingBench.number())))
                    .isEqualTo(expected);
        }
    }

    @Test
    void aSecureChannelThatBreaksOffIsOpenedAgain() {
        SimulatedLink link = new SimulatedLink(bench.chip(CardProfile.CCCD_2021)) {
            private boolean broken;

            @Override
            Bytes answer(int number, Bytes command, Bytes answer) {
                boolean reading = command.at(0) == 0x0C && command.at(1) == 0xB0;
                if (reading && number > 14 && !broken) {
                    broken = true;
                    return Bytes.fromHex("6988");
                }
                return answer;
            }
        };

        assertThat(ReadingBench.completed(bench.read(link, ReadingBench.number()))
                        .verdict())
                .isEqualTo(new Verdict.Genuine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6988", "6f00", "00", "deadbeef9000"})
    void aSingleBrokenAnswerCostsNoByteTwice(String broken) {
        SimulatedLink link = new SimulatedLink(bench.chip(CardProfile.CCCD_2021)) {
            private int blocks;

            @Override
            Bytes answer(int number, Bytes command, Bytes answer) {
                boolean large = command.at(0) == 0x0C && command.at(1) == 0xB0 && answer.length() > 2_000;
                blocks += large ? 1 : 0;
                return large && blocks == 4 ? Bytes.fromHex(broken + (broken.length() == 2 ? "6988" : "")) : answer;
            }
        };

        ChipReading reading = ReadingBench.completed(bench.read(link, ReadingBench.number()));

        assertThat(reading.verdict()).isEqualTo(new Verdict.Genuine());
        assertThat(reading.timing().blockSize()).isEqualTo(2_048);
        assertThat(reading.timing().apdus())
                .isLessThan(10
                        + ReadingBench.completed(bench.read(CardProfile.CCCD_2021, ReadingBench.number()))
                                .timing()
                                .apdus());
    }

    @Test
    void aChannelThatBreaksOffAgainAndAgainIsGivenUp() {
        SimulatedLink link = new SimulatedLink(bench.chip(CardProfile.CCCD_2021)) {
            private int reads;

            @Override
            Bytes answer(int number, Bytes command, Bytes answer) {
                boolean read = command.at(0) == 0x0C && command.at(1) == 0xB0;
                reads += read ? 1 : 0;
                return read && reads % 2 == 0 ? Bytes.fromHex("6988") : answer;
            }
        };

        assertThat(ChipReaderTest.failure(bench.read(link, ReadingBench.number())))
                .isEqualTo(ReadFailure.CARD_DAMAGED);
        assertThat(link.commands()).isLessThan(80);
    }

    @Test
    void whatIsNoTravelDocumentIsNotSupported() {
        SimulatedLink link = new SimulatedLink(bench.chip(CardProfile.CCCD_2021)) {
            @Override
            Bytes answer(int number, Bytes command, Bytes answer) {
                return Bytes.fromHex("6d00");
            }
        };
        for (AccessHint hint : List.of(ReadingBench.number(), ReadingBench.cardQr())) {
            assertThat(ChipReaderTest.failure(bench.read(link, hint))).isEqualTo(ReadFailure.CARD_NOT_SUPPORTED);
        }
    }
}

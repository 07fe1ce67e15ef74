package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;

/** Mishaps that spoil an answer: inside secure messaging and on its way. */
class SpoiltAnswerTest {
    private static final String READ_CARD_ACCESS = "00b09c0000";
    private static final String SELECT_PORTRAIT = "00a4020c020102";

    @Nested
    class InsideSecureMessaging {
        @Test
        void aWrongCounterIsNoticedAndLastsForTheSession() throws ChipGone {
            var chip = MishapChips.chip("wrong-counter@DG2");
            var terminal = TestTerminal.openedByBac(chip);
            terminal.send(SELECT_PORTRAIT);

            assertThatThrownBy(() -> terminal.send("00b0000010"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("checksum");
            assertThat(chip.transmit(terminal.wrap("00b0000010")).toHex()).isEqualTo("6988");
        }

        @Test
        void anAnswerComesWithoutProtection() throws ChipGone {
            var chip = MishapChips.chip("plain-answer@DG2");
            var terminal = TestTerminal.openedByBac(chip);
            terminal.send(SELECT_PORTRAIT);
            Bytes portrait = TestDocument.cccd2021(new SeededRandom(1))
                    .files()
                    .file(FileName.DG2)
                    .orElseThrow();

            assertThat(chip.transmit(terminal.wrap("00b0000010")))
                    .isEqualTo(Bytes.join(portrait.first(16), Bytes.of(0x90, 0x00)));
            terminal.missAnAnswer();
            assertThat(terminal.send("00b0000010").status()).isEqualTo(Status.OK);
        }

        @Test
        void aStatusComesWithoutProtection() throws ChipGone {
            var chip = MishapChips.chip("plain-status@DG2");
            var terminal = TestTerminal.openedByBac(chip);
            terminal.send(SELECT_PORTRAIT);

            assertThat(chip.transmit(terminal.wrap("00b0000010")).toHex()).isEqualTo("9000");
        }

        @ParameterizedTest
        @ValueSource(strings = {"session-ended:6988@DG2", "session-ended:6988@command:READ-BINARY"})
        void theSessionEnds(String mishap) throws ChipGone {
            var chip = MishapChips.chip(mishap);
            var terminal = TestTerminal.openedByBac(chip);
            terminal.send(SELECT_PORTRAIT);

            assertThat(chip.transmit(terminal.wrap("00b0000010")).toHex()).isEqualTo("6988");
            assertThat(chip.transmit(terminal.wrap("00b0000010")).toHex()).isEqualTo("6985");
        }
    }

    @Nested
    class AnswersOnTheirWay {
        @Test
        void onlyTheBeginningArrives() throws ChipGone {
            assertThat(MishapChips.open("truncated:5@at-once")
                            .transmit(Bytes.fromHex(READ_CARD_ACCESS))
                            .length())
                    .isEqualTo(5);
        }

        @Test
        void randomBytesArriveInstead() throws ChipGone {
            Bytes garbage = MishapChips.open("garbage:40@at-once").transmit(Bytes.fromHex(READ_CARD_ACCESS));

            assertThat(garbage.length()).isEqualTo(40);
            assertThat(MishapChips.open("garbage:40@at-once").transmit(Bytes.fromHex(READ_CARD_ACCESS)))
                    .as("the same random bytes for the same seed")
                    .isEqualTo(garbage);
        }

        @Test
        void someBytesAreOthers() throws ChipGone {
            Bytes right = MishapChips.open().transmit(Bytes.fromHex(READ_CARD_ACCESS));
            var seen = new HashSet<Bytes>();
            var chip = MishapChips.open("mutated:3@always");
            for (int i = 0; i < 200; i++) {
                Bytes mutated = chip.transmit(Bytes.fromHex(READ_CARD_ACCESS));
                assertThat(mutated.length()).isBetween(right.length() - 3, right.length() + 3);
                seen.add(mutated);
            }

            assertThat(seen).hasSizeGreaterThan(190).doesNotContain(right);
        }

        @Test
        void anAnswerIsHeldBack() throws ChipGone {
            var chip = MishapChips.open("delay:3s@apdu:2", "delay:500ms@always");
            chip.transmit(Bytes.fromHex(READ_CARD_ACCESS));
            assertThat(chip.hesitation()).isEqualTo(Duration.ofMillis(500));
            chip.transmit(Bytes.fromHex(READ_CARD_ACCESS));
            assertThat(chip.hesitation()).isEqualTo(Duration.ofMillis(3_500));
        }

        @Test
        void severalMishapsBefallTheSameAnswer() throws ChipGone {
            Bytes answer = MishapChips.open("wrong-status:6F00@at-once", "garbage:30@at-once", "truncated:7@at-once")
                    .transmit(Bytes.fromHex(READ_CARD_ACCESS));

            assertThat(answer.length()).isEqualTo(7);
        }
    }
}

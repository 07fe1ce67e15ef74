package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;

class MishapTest {
    private static final String READ_CARD_ACCESS = "00b09c0000";
    private static final String SELECT_PORTRAIT = "00a4020c020102";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "removed@DG2:50%",
                "moved:300ms@SOD:0%",
                "silent@apdu:12",
                "wrong-status:6F00@DG1:100%",
                "wrong-mac@DG13:10%",
                "wrong-counter@DG1:0%",
                "plain-answer@DG1:0%",
                "plain-status@always",
                "session-ended:6988@bytes:9000",
                "garbage:40@command:READ-BINARY:3",
                "mutated:3@every:7",
                "truncated:5@DG2:9000",
                "delay:3s@at-once",
                "another-card:passport/nguyen-van-a@DG2:50%",
                "hostile:length-2gb@DG2:0%",
                "reader-unplugged@apdu:3",
                "service-stopped:2s@apdu:3",
                "second-reader@at-once",
                "power-off:250ms@DG2:10%"
            })
    void theTextFormComesBack(String text) {
        assertThat(Mishap.parse(text).text()).isEqualTo(text);
    }

    @Test
    void whatIsLeftOutHasAUsualValue() {
        assertThat(Mishap.parse("moved@dg2").text()).isEqualTo("moved:1s@DG2:0%");
        assertThat(Mishap.parse("moved:300@dg2:7%").text()).isEqualTo("moved:300ms@DG2:7%");
        assertThat(Mishap.parse("silent@command:select").text()).isEqualTo("silent@command:SELECT:1");
        assertThat(Mishap.parse("silent@every:1").text()).isEqualTo("silent@always");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "removed",
                "removed@",
                "vanished@DG2",
                "removed@DG99",
                "removed@DG2:101%",
                "wrong-status@DG1",
                "wrong-status:6F@DG1",
                "removed:5@DG1",
                "silent@apdu:x",
                "moved:soon@DG1",
                "moved:99999999999@DG1",
                "garbage@DG1",
                "garbage:0@DG1",
                "mutated:x@DG1",
                "truncated:-1@DG1",
                "another-card@DG1",
                "another-card:a b@DG1",
                "session-ended@DG1",
                "hostile:length-2gb@apdu:1",
                "hostile:length-2gb@DG2:5%",
                "hostile:soft@DG2",
                "delay@DG1",
                "power-off:soon@DG1",
                "silent@every:0",
                "silent@command:DANCE",
                "silent@bytes:",
                "silent@apdu:9999999999",
                "silent@now"
            })
    void anyOtherTextIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Mishap.parse(text));
    }

    @Test
    void aRemovedCardIsGoneForGoodAndAMovedOneComesBack() {
        var removed = catchThrowableOfType(
                ChipGone.class,
                () -> MishapChips.chip("removed@CARD_ACCESS").transmit(Bytes.fromHex(READ_CARD_ACCESS)));
        var moved = catchThrowableOfType(
                ChipGone.class,
                () -> MishapChips.chip("moved:250@CARD_ACCESS").transmit(Bytes.fromHex(READ_CARD_ACCESS)));

        assertThat(removed.departure()).isEqualTo(new Departure.ForGood());
        assertThat(moved.departure()).isEqualTo(new Departure.Returning(Duration.ofMillis(250)));
    }

    @Test
    void aMishapHappensOnce() throws ChipGone {
        var chip = MishapChips.chip("moved@apdu:2");
        chip.transmit(Bytes.fromHex(READ_CARD_ACCESS));

        assertThatThrownBy(() -> chip.transmit(Bytes.fromHex(READ_CARD_ACCESS))).isInstanceOf(ChipGone.class);
        chip.reset();
        assertThat(chip.transmit(Bytes.fromHex(READ_CARD_ACCESS)).toHex()).endsWith("9000");
    }

    @Test
    void aSilentChipStaysMuteUntilTheFieldGoesOff() throws ChipGone {
        var chip = MishapChips.chip("silent@apdu:2");
        chip.transmit(Bytes.fromHex(READ_CARD_ACCESS));

        assertThat(chip.transmit(Bytes.fromHex(READ_CARD_ACCESS))).isEqualTo(Bytes.empty());
        assertThat(chip.transmit(Bytes.fromHex(READ_CARD_ACCESS))).isEqualTo(Bytes.empty());
        chip.reset();
        assertThat(chip.transmit(Bytes.fromHex(READ_CARD_ACCESS)).toHex()).endsWith("9000");
    }

    @Test
    void aWrongStatusIsProtectedAndTheSessionGoesOn() throws ChipGone {
        var terminal = TestTerminal.openedByBac(MishapChips.chip("wrong-status:6F00@DG2:50%"));
        terminal.send(SELECT_PORTRAIT);

        assertThat(terminal.send("00b00000000800").status()).isEqualTo(Status.OK);
        assertThat(terminal.send("00b01000000800").status()).isEqualTo(Status.OK);
        assertThat(terminal.send("00b02000000800").status()).isEqualTo(0x6F00);
        assertThat(terminal.send("00b02000000800").status()).isEqualTo(Status.OK);
    }

    @Test
    void aWrongChecksumIsNoticed() throws ChipGone {
        var terminal = TestTerminal.openedByBac(MishapChips.chip("wrong-mac@DG2"));
        terminal.send(SELECT_PORTRAIT);

        assertThatThrownBy(() -> terminal.send("00b0000010"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void mutatedTextsAreReadOrRefused() {
        var random = new Random(5);
        int read = 0;
        for (int i = 0; i < 10_000; i++) {
            String text =
                    Mutations.of(i % 2 == 0 ? "moved:300ms@command:READ-BINARY:3" : "mutated:12@DG12:50%", random);
            try {
                Mishap mishap = Mishap.parse(text);
                read++;
                assertThat(Mishap.parse(mishap.text())).isEqualTo(mishap);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
        assertThat(read).isBetween(100, 6_000);
    }

    @Nested
    class Moments {
        @ParameterizedTest
        @CsvSource({
            "at-once, 1",
            "apdu:3, 3",
            "command:READ-BINARY, 2",
            "command:READ-BINARY:3, 4",
            "DG1, 2",
            "DG1:50%, 4",
            "DG1:33, 4",
            "DG1:32, 3",
            "bytes:16, 2",
            "bytes:17, 3",
            "always, 1",
            "every:4, 4"
        })
        void aMishapHappensAtItsMoment(String moment, int at) throws ChipGone {
            var chip = MishapChips.open("wrong-status:6F00@" + moment);
            assertThat(firstWith("6f00", chip)).isEqualTo(at);
        }

        @Test
        void whatComesAgainComesAgain() throws ChipGone {
            var chip = MishapChips.open("wrong-status:6F00@every:2");
            assertThat(answers(chip))
                    .extracting(answer -> answer.equals("6f00"))
                    .containsExactly(false, true, false, true, false, true);
        }

        @Test
        void whatHasNotHappenedIsPending() throws ChipGone {
            var chip = MishapChips.open("wrong-status:6F00@every:3", "delay:1s@DG1", "silent@DG2", "hostile:cut@DG15");
            answers(chip);

            assertThat(chip.pendingMishaps()).extracting(Mishap::text).containsExactly("silent@DG2:0%");
        }

        private int firstWith(String status, Chip chip) throws ChipGone {
            return answers(chip).indexOf(status) + 1;
        }

        /** Selects the application and reads DG1, sixteen bytes at a time; the other commands are reads, too. */
        private List<String> answers(Chip chip) throws ChipGone {
            var answers = new ArrayList<String>();
            answers.add(chip.transmit(TestTerminal.SELECT_APPLICATION).toHex());
            for (String command : List.of("00b0810010", "00b0001010", "00b0002010", "00b0003010", "00b0004010")) {
                answers.add(chip.transmit(Bytes.fromHex(command)).toHex());
            }
            return answers;
        }
    }

    @Nested
    class AroundTheCard {
        @Test
        void anotherCardTakesItsPlace() {
            var next = MishapChips.open();
            var chip = new SimulatedChip(
                    MishapChips.contents(),
                    List.of(Mishap.parse("another-card:aunt@at-once")),
                    new SeededRandom(2),
                    name -> next);

            var gone = catchThrowableOfType(ChipGone.class, () -> chip.transmit(Bytes.fromHex(READ_CARD_ACCESS)));

            assertThat(gone.departure()).isEqualTo(new Departure.Replaced(Mishap.USUAL_ABSENCE, next));
        }

        @Test
        void aCardThatNobodyKnowsIsRefusedAtOnce() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MishapChips.open("another-card:aunt@apdu:900"))
                    .withMessageContaining("aunt");
        }

        @Test
        void whatBefallsTheDeskIsSaidToTheDesk() throws ChipGone {
            var befallen = new ArrayList<DeskMishap>();
            var chip = MishapChips.open("service-stopped:2s@apdu:2", "second-reader@apdu:2");
            chip.laidOn(befallen::add);
            chip.transmit(Bytes.fromHex(READ_CARD_ACCESS));
            assertThat(befallen).isEmpty();

            chip.transmit(Bytes.fromHex(READ_CARD_ACCESS));

            assertThat(befallen)
                    .containsExactly(
                            new DeskMishap(DeskMishap.Kind.SERVICE_STOPPED, Optional.of(Duration.ofSeconds(2))),
                            new DeskMishap(DeskMishap.Kind.SECOND_READER, Optional.empty()));
        }
    }

    @Nested
    class HostileFiles {
        @Test
        void aFileIsHostileFromTheStart() throws ChipGone {
            var chip = MishapChips.open("hostile:length-2gb@DG1", "hostile:empty@DG2", "hostile:cut@CARD_ACCESS");
            assertThat(chip.transmit(Bytes.fromHex(READ_CARD_ACCESS)).length()).isEqualTo(27 + 2);
            chip.transmit(TestTerminal.SELECT_APPLICATION);

            assertThat(chip.transmit(Bytes.fromHex("00b0810000")).toHex()).startsWith("61847fffffff");
            assertThat(chip.transmit(Bytes.fromHex("00b0820000")).toHex()).isEqualTo("6b00");
        }

        @Test
        void aFileThatIsNotThereCannotBeSpoiled() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MishapChips.open("hostile:empty@DG16"))
                    .withMessageContaining("DG16");
        }
    }
}

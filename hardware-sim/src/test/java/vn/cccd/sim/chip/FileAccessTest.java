package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

class FileAccessTest {
    private final ChipContents contents = TestDocument.cccd2021(new SeededRandom(1));
    private final SimulatedChip chip = new SimulatedChip(contents, List.of(), new SeededRandom(2));

    @Nested
    class BeforeTheApplicationIsSelected {
        @Test
        void cardAccessIsByteForByteThatOfRealCards() {
            assertThat(contents.files().cardAccess().orElseThrow().toHex())
                    .isEqualTo("3134300d060804007f0007020202020101300f060a04007f000702020302020201013012060a04007f"
                            + "0007020204020202010202010d");
        }

        @Test
        void cardAccessCanBeReadByIdentifierAndByShortIdentifier() throws ChipGone {
            String file = contents.files().cardAccess().orElseThrow().toHex();

            assertThat(send("00a4020c02011c")).isEqualTo("9000");
            assertThat(send("00b0000000")).isEqualTo(file + "9000");
            chip.reset();
            assertThat(send("00b09c0000")).isEqualTo(file + "9000");
            assertThat(send("00b0000400")).isEqualTo(file.substring(8) + "9000");
        }

        @ParameterizedTest
        @CsvSource({
            "00a4000c023f00, 6d00, the master file cannot be selected",
            "00a4020c02011e, 6a82, the application's files are not here",
            "00a4040c07a0000002471002, 6a82, another application",
            "00a4080c02011c, 6a86, selection by path",
            "00a4020c0101, 6700, half an identifier",
            "00b0000000, 6986, nothing is selected",
            "00b0830000, 6a82, no such short identifier",
            "0084000008, 6985, BAC belongs to the application",
            "0082000000, 6985, no challenge was given out",
            "0022c1a400, 6a80, PACE without a word how",
            "0086000000, 6985, no protocol runs",
            "0088000000, 6982, active authentication before access",
            "00ca000000, 6d00, an instruction that nobody knows",
            "80a4040c07a0000002471001, 6e00, a class that nobody knows",
            "0c, 6700, a quarter of a command",
            "0ca4040c00, 6985, secure messaging without a session"
        })
        void theStatusWordSaysWhatIsWrong(String command, String status, String why) throws ChipGone {
            assertThat(send(command)).as(why).isEqualTo(status);
        }

        @Test
        void readingBeyondTheEndIsToldFromReadingOverIt() throws ChipGone {
            int length = contents.files().cardAccess().orElseThrow().length();
            send("00a4020c02011c");

            assertThat(send(String.format("00b000%02x10", length - 4)))
                    .hasSize(8 + 4)
                    .endsWith("6282");
            assertThat(send(String.format("00b000%02x10", length))).isEqualTo("6b00");
        }
    }

    @Nested
    class WithoutAccess {
        @ParameterizedTest
        @CsvSource({"011e, 6982", "0101, 6982", "011d, 6982", "0103, 6982", "010b, 6a82", "011c, 6a82"})
        void theApplicationsFilesAreClosed(String file, String status) throws ChipGone {
            chip.transmit(TestTerminal.SELECT_APPLICATION);

            assertThat(send("00a4020c02" + file)).isEqualTo(status);
        }
    }

    @Nested
    class WithAccess {
        private TestTerminal terminal = unopened();

        @BeforeEach
        void open() throws ChipGone {
            terminal = TestTerminal.openedByBac(chip);
        }

        @ParameterizedTest
        @CsvSource({"011e, 9000", "0101, 9000", "0103, 6982", "010b, 6a82"})
        void onlyFingerprintsStayClosed(String file, String status) throws ChipGone {
            assertThat(terminal.send("00a4020c02" + file).status()).isEqualTo(Integer.parseInt(status, 16));
        }

        @Test
        void aLongReadBringsAsMuchAsTheChipPutsIntoOneAnswer() throws ChipGone {
            terminal.send("00a4020c020102");

            assertThat(terminal.send("00b00000000800").data())
                    .isEqualTo(portrait().first(2_048));
            assertThat(terminal.send("00b00000001000").data()).hasToString("Bytes[2048]");
        }

        @Test
        void aShortReadLeavesRoomForSecureMessaging() throws ChipGone {
            terminal.send("00a4020c020102");

            assertThat(terminal.send("00b0000000").data()).isEqualTo(portrait().first(231));
            assertThat(terminal.send("00b00000e7").data()).isEqualTo(portrait().first(231));
        }

        @Test
        void theOddInstructionReadsAnOffsetInADataObject() throws ChipGone {
            terminal.send("00a4020c020102");

            var answer = terminal.send("00b100000454020010" + "0a");

            assertThat(answer.status()).isEqualTo(Status.OK);
            assertThat(DataObject.find(DataObject.parseAll(answer.data()).orElseThrow(), 0x53))
                    .contains(portrait().slice(16, 24));
        }

        @Test
        void aFileIsFoundByItsShortIdentifier() throws ChipGone {
            assertThat(terminal.send("00b0820010").data()).isEqualTo(portrait().first(16));
            assertThat(terminal.send("00b0001010").data()).isEqualTo(portrait().slice(16, 32));
        }

        @Test
        void aPlainCommandEndsTheSession() throws ChipGone {
            assertThat(send("00a4020c020101")).isEqualTo("6982");

            assertThat(chip.transmit(terminal.wrap("00a4020c020101")).toHex()).isEqualTo("6985");
        }

        @Test
        void aWrongChecksumEndsTheSession() throws ChipGone {
            byte[] changed = terminal.wrap("00a4020c020101").toArray();
            changed[changed.length - 2] ^= 0x01;

            assertThat(chip.transmit(Bytes.copyOf(changed)).toHex()).isEqualTo("6988");
            assertThat(chip.transmit(terminal.wrap("00a4020c020101")).toHex()).isEqualTo("6985");
        }

        @Test
        void aMissingChecksumEndsTheSession() throws ChipGone {
            assertThat(send("0cb000000397011000")).isEqualTo("6987");
            assertThat(chip.transmit(terminal.wrap("00a4020c020101")).toHex()).isEqualTo("6985");
        }

        @Test
        void aReplayedCommandEndsTheSession() throws ChipGone {
            Bytes command = terminal.wrap("00a4020c020101");
            chip.transmit(command);

            assertThat(chip.transmit(command).toHex()).isEqualTo("6988");
        }

        @Test
        void theFieldGoingOffEndsEverything() throws ChipGone {
            chip.reset();

            assertThat(chip.transmit(terminal.wrap("00a4020c020101")).toHex()).isEqualTo("6985");
            assertThat(send("00a4020c020101")).isEqualTo("6a82");
        }
    }

    @Nested
    class OfAChipWithShortLength {
        private final SimulatedChip shortChip = new SimulatedChip(
                contents.with(ChipBehaviour.cccd2021().withShortLength(128)), List.of(), new SeededRandom(3));

        @Test
        void longReadsAndExtendedLengthAreRefusedAndTheSessionGoesOn() throws ChipGone {
            var terminal = TestTerminal.openedByBac(shortChip);
            terminal.send("00a4020c020102");

            assertThat(terminal.send("00b00000df").status()).isEqualTo(Status.WRONG_LENGTH);
            assertThat(shortChip
                            .transmit(Bytes.fromHex("0cb00000000003970180000000"))
                            .toHex())
                    .isEqualTo("6700");
            assertThat(terminal.send("00b0000080").data()).isEqualTo(portrait().first(128));
        }
    }

    @Nested
    class OfAChipThatIsOpenToEveryone {
        private final SimulatedChip open = new SimulatedChip(
                TestDocument.open(TestDocument.with(
                        SecureMessagingCipher.AES_128,
                        Curve.BRAINPOOL_P256R1,
                        ChipBehaviour.passport(),
                        new SeededRandom(6))),
                List.of(),
                new SeededRandom(7));

        @Test
        void whatDoesNotFitTheAnswerIsFetchedAfterwards() throws ChipGone {
            open.transmit(TestTerminal.SELECT_APPLICATION);

            Bytes first = open.transmit(Bytes.fromHex("0088000008010203040506070814"));
            Bytes second = open.transmit(Bytes.fromHex("00c0000020"));
            Bytes third = open.transmit(Bytes.fromHex("00c0000000"));

            assertThat(first.from(20).toHex()).isEqualTo("612c");
            assertThat(second.from(32).toHex()).isEqualTo("610c");
            assertThat(third.from(12).toHex()).isEqualTo("9000");
            assertThat(open.transmit(Bytes.fromHex("00c0000000")).toHex()).isEqualTo("6985");
        }

        @Test
        void filesAreReadWithoutAKey() throws ChipGone {
            open.transmit(TestTerminal.SELECT_APPLICATION);

            assertThat(open.transmit(Bytes.fromHex("00b0810000")).length()).isEqualTo(93 + 2);
        }
    }

    private static TestTerminal unopened() {
        try {
            return TestTerminal.openedByBac(
                    new SimulatedChip(TestDocument.cccd2021(new SeededRandom(4)), List.of(), new SeededRandom(5)));
        } catch (ChipGone impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Bytes portrait() {
        return contents.files().file(FileName.DG2).orElseThrow();
    }

    private String send(String hex) throws ChipGone {
        return chip.transmit(Bytes.fromHex(hex)).toHex();
    }
}

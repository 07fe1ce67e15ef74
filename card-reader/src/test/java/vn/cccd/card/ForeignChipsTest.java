package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.access.Access;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.ChipFiles;
import vn.cccd.sim.chip.PaceVariant;
import vn.cccd.sim.chip.SimulatedChip;

/** Habits of other makers' chips, each seen on an implementation that is not ours or allowed by Doc 9303. */
class ForeignChipsTest {
    private static final String PACE_GM_128 = "3012060a04007f0007020204020202010202010d";
    private static final String PACE_GM_256 = "3012060a04007f0007020204020402010202010d";
    private static final String PACE_IM_128 = "3012060a04007f0007020204040202010202010d";
    private static final String PACE_IM_256 = "3012060a04007f0007020204040402010202010d";
    private static final int COM = 0x011E;
    private static final int SOD = 0x011D;

    private final ReadingBench bench = new ReadingBench();

    /** A passport application for JavaCard: plain 6700 to extended lengths, and the session is gone when 256 bytes are asked for. */
    @Nested
    class WithAnAnswerBufferOf256Bytes {
        @Test
        void theSessionIsKeptByNotAskingForMoreThanFits() {
            SimulatedLink link = new SimulatedLink(bench.chip(CardProfile.PASSPORT)) {
                private boolean dead;

                @Override
                Bytes answer(int number, Bytes command, Bytes answer) {
                    boolean secured = command.at(0) == 0x0C;
                    dead = dead && secured;
                    boolean reading = secured && command.at(1) == 0xB0;
                    boolean tooLong = answer.length() > 258;
                    boolean extended = command.length() > 5 && command.at(4) == 0;
                    dead |= reading && tooLong && !extended;
                    return dead ? Bytes.fromHex("6f00") : answer;
                }
            };

            assertThat(verdict(bench.read(link, ReadingBench.mrz(CardProfile.PASSPORT))))
                    .isEqualTo(new Verdict.Genuine());
        }

        @ParameterizedTest
        @ValueSource(strings = {"6f00", "6987", "6982"})
        void aSessionLostOverALargeBlockIsOpenedAgainForASmallerOne(String status) {
            SimulatedLink link = new SimulatedLink(bench.chip(CardProfile.PASSPORT)) {
                @Override
                Bytes answer(int number, Bytes command, Bytes answer) {
                    return answer.length() > 258 ? Bytes.fromHex(status) : answer;
                }
            };

            assertThat(verdict(bench.read(link, ReadingBench.mrz(CardProfile.PASSPORT))))
                    .isEqualTo(new Verdict.Genuine());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"passport", "passport-pace"})
    void aChipThatTakesNoKeyTwiceIsResetFirst(String profile) {
        SimulatedLink link = new SimulatedLink(bench.chip(profile(profile))) {
            private boolean opened;
            private boolean lost;

            @Override
            public void reset() {
                super.reset();
                opened = false;
            }

            @Override
            Bytes answer(int number, Bytes command, Bytes answer) {
                boolean secured = command.at(0) == 0x0C;
                boolean key = command.at(1) == 0x84 || command.at(1) == 0x22;
                if (opened && !secured && key) {
                    return Bytes.fromHex("6982");
                }
                opened |= secured;
                if (secured && command.at(1) == 0xB0 && !lost) {
                    lost = true;
                    return Bytes.fromHex("6988");
                }
                return answer;
            }
        };

        assertThat(verdict(bench.read(link, ReadingBench.mrz(profile(profile)))))
                .isEqualTo(new Verdict.Genuine());
    }

    /** Debian's vicc protects only answers that end in 9000. */
    @Test
    void dataWithoutAChecksumAtTheEndOfAFileIsNotBelievedButReadAgain() {
        SimulatedLink link = new SimulatedLink(bench.chip(CardProfile.PASSPORT)) {
            @Override
            Bytes answer(int number, Bytes command, Bytes answer) {
                boolean cutShort = answer.toHex().endsWith("6282");
                return command.at(0) == 0x0C && cutShort
                        ? Bytes.fromHex(answer.slice(0, answer.length() - 16).toHex() + "6282")
                        : answer;
            }
        };

        assertThat(verdict(bench.read(link, ReadingBench.mrz(CardProfile.PASSPORT))))
                .isEqualTo(new Verdict.Genuine());
    }

    @Test
    void aChipThatIsOneApplicationMayAnnouncePaceInThere() {
        SimulatedLink link = new ApplicationLink(bench.chip(CardProfile.PACE_ONLY), CardProfile.PACE_ONLY);

        ChipReading reading = ReadingBench.completed(bench.read(link, ReadingBench.number()));

        assertThat(reading.access().protocol()).isEqualTo(Access.Protocol.PACE);
        assertThat(reading.verdict()).isEqualTo(new Verdict.Genuine());
    }

    @Test
    void paceThatFailsInTheApplicationIsNotFollowedByBac() {
        SimulatedLink link = new ApplicationLink(bench.chip(CardProfile.CCCD_2021), CardProfile.CCCD_2021) {
            @Override
            Bytes answer(int number, Bytes command, Bytes answer) {
                boolean agreement = command.at(0) == 0x10 && command.at(1) == 0x86;
                return agreement ? Bytes.fromHex("6a80") : super.answer(number, command, answer);
            }
        };

        assertThat(bench.read(link, ReadingBench.mrz(CardProfile.CCCD_2021))).isInstanceOf(ReadOutcome.Failed.class);
    }

    @Test
    void anApplicationMaySelectOnlyWithControlInformation() {
        SimulatedLink link = new SimulatedLink(bench.chip(CardProfile.PASSPORT)) {
            @Override
            Bytes answer(int number, Bytes command, Bytes answer) {
                return command.toHex().startsWith("00a4040c") ? Bytes.fromHex("6a86") : answer;
            }
        };

        assertThat(verdict(bench.read(link, ReadingBench.mrz(CardProfile.PASSPORT))))
                .isEqualTo(new Verdict.Genuine());
    }

    @Test
    void withoutAnyListOfFilesTheMandatoryOnesAreRead() {
        SimulatedLink link = new SimulatedLink(chip(without(CardProfile.PASSPORT, COM, SOD)));

        ChipReading reading = ReadingBench.completed(bench.read(link, ReadingBench.mrz(CardProfile.PASSPORT)));

        assertThat(reading.verdict()).isInstanceOf(Verdict.Undetermined.class);
        assertThat(reading.portrait()).isPresent();
    }

    @Test
    void withoutAnyListAndPortraitTheNameIsStillRead() {
        SimulatedLink link = new SimulatedLink(chip(without(CardProfile.PASSPORT, COM, SOD, 0x0102)));

        ChipReading reading = ReadingBench.completed(bench.read(link, ReadingBench.mrz(CardProfile.PASSPORT)));

        assertThat(reading.verdict()).isInstanceOf(Verdict.Undetermined.class);
        assertThat(reading.portrait()).isEmpty();
    }

    /** The second of two announced variants is the one that the chip does. */
    @Test
    void aVariantThatTheChipTurnsDownIsFollowedByTheNext() {
        SimulatedLink link = new SimulatedLink(chip(announcing(PACE_GM_256, PACE_GM_128))) {
            @Override
            Bytes answer(int number, Bytes command, Bytes answer) {
                boolean choice = command.toHex().startsWith("0022c1a4");
                return choice && command.toHex().contains(PACE_GM_256.substring(8, 28))
                        ? Bytes.fromHex("6a80")
                        : answer;
            }
        };

        ChipReading reading = ReadingBench.completed(bench.read(link, ReadingBench.number()));

        assertThat(reading.access().oid()).contains("0.4.0.127.0.7.2.2.4.2.2");
    }

    @Test
    void theStrongestVariantIsTakenWhateverItsMappingAndOrder() {
        SimulatedLink link = new SimulatedLink(chip(announcing(PACE_GM_128, PACE_IM_128, PACE_IM_256)));

        ChipReading reading = ReadingBench.completed(bench.read(link, ReadingBench.number()));

        assertThat(reading.access().oid()).contains("0.4.0.127.0.7.2.2.4.4.4");
    }

    /** Every cipher of PACE, on the curves of Doc 9303-11, 9.5.1 that passports use (by their numbers there). */
    @ParameterizedTest
    @CsvSource({"1,12", "1,13", "2,12", "3,16", "4,15", "4,17", "2,10", "2,18"})
    void everyCipherAndCurveOfGenericMappingOpensTheChip(int cipher, int curve) {
        String variant = String.format("3012060a04007f000702020402%02x0201020201%02x", cipher, curve);

        ChipReading reading =
                ReadingBench.completed(bench.read(new SimulatedLink(chip(announcing(variant))), ReadingBench.number()));

        assertThat(reading.access().oid()).contains("0.4.0.127.0.7.2.2.4.2." + cipher);
        assertThat(reading.person().details()).isPresent();
    }

    /** DG14 is not the signed one here, so the verdict cannot be genuine; the chip proves its key all the same. */
    @Test
    void aVariantOfChipAuthenticationThatTheChipTurnsDownIsFollowedByTheNext() {
        ChipContents original = ReadingBench.contents(CardProfile.CCCD_2021);
        String aes256 = "300f060a04007f00070202030204020101";
        String dg14 = Objects.requireNonNull(original.files().application().get(0x010E))
                .toHex();
        String infos = dg14.substring("6e82____3182____".length());
        String longer = aes256 + infos;
        Map<Integer, vn.cccd.sim.bytes.Bytes> files =
                new HashMap<>(original.files().application());
        files.put(
                0x010E,
                vn.cccd.sim.bytes.Tlv.of(
                        0x6E, vn.cccd.sim.bytes.Tlv.of(0x31, vn.cccd.sim.bytes.Bytes.fromHex(longer))));
        ChipContents contents = original.withFiles(old -> new ChipFiles(old.master(), files));

        ChipReading reading =
                ReadingBench.completed(bench.read(new SimulatedLink(chip(contents)), ReadingBench.number()));

        assertThat(reading.checks())
                .contains(new Check(Check.Name.CHIP_AUTHENTICATION, Check.Result.PASSED, "0.4.0.127.0.7.2.2.3.2.2"));
    }

    private static ChipContents announcing(String... variants) {
        ChipContents original = ReadingBench.contents(CardProfile.PACE_ONLY);
        String all = String.join("", variants);
        vn.cccd.sim.bytes.Bytes announced =
                vn.cccd.sim.bytes.Bytes.fromHex(String.format("31%02x%s", all.length() / 2, all));
        return original.withFiles(files -> files.withCardAccess(announced))
                .with(original.access().speaking(PaceVariant.announcedBy(announced)));
    }

    @Test
    void aMissingSecurityObjectMayBeToldOutsideOfTheSecureChannel() {
        SimulatedLink link = new SimulatedLink(chip(without(CardProfile.PASSPORT, SOD))) {
            @Override
            Bytes answer(int number, Bytes command, Bytes answer) {
                int end = answer.length() - 2;
                boolean missing = answer.at(end) == 0x6A && answer.at(end + 1) == 0x82;
                return command.at(0) == 0x0C && missing ? Bytes.fromHex("6a82") : answer;
            }
        };

        ChipReading reading = ReadingBench.completed(bench.read(link, ReadingBench.mrz(CardProfile.PASSPORT)));

        assertThat(reading.verdict()).isInstanceOf(Verdict.Undetermined.class);
        assertThat(reading.person().fullName()).isEqualTo("NGUYEN VAN A");
        assertThat(reading.portrait()).isPresent();
    }

    /** Nothing works before the application is selected, and EF.CardAccess is one of its files. */
    private static class ApplicationLink extends SimulatedLink {
        private final Bytes cardAccess;
        private boolean selected;

        ApplicationLink(SimulatedChip chip, CardProfile profile) {
            super(chip);
            cardAccess = Bytes.copyOf(ReadingBench.contents(profile)
                    .files()
                    .cardAccess()
                    .orElseThrow()
                    .toArray());
        }

        @Override
        public void reset() {
            super.reset();
            selected = false;
        }

        @Override
        Bytes answer(int number, Bytes command, Bytes answer) {
            selected |= command.toHex().startsWith("00a4040c");
            if (!selected) {
                return Bytes.fromHex("6986");
            }
            return switch (command.toHex()) {
                case "00a4020c02011c" -> Bytes.fromHex("9000");
                case "00b0000000" -> Bytes.fromHex(cardAccess.toHex() + "6282");
                default -> answer;
            };
        }
    }

    private static CardProfile profile(String name) {
        return CardProfile.named(name).orElseThrow();
    }

    private static Verdict verdict(ReadOutcome outcome) {
        return ReadingBench.completed(outcome).verdict();
    }

    private static SimulatedChip chip(ChipContents contents) {
        return new SimulatedChip(contents, List.of(), new SecureRandom());
    }

    private static ChipContents without(CardProfile profile, int... identifiers) {
        ChipContents original = ReadingBench.contents(profile);
        Map<Integer, vn.cccd.sim.bytes.Bytes> files =
                new HashMap<>(original.files().application());
        for (int identifier : identifiers) {
            files.remove(identifier);
        }
        return original.withFiles(old -> new ChipFiles(old.master(), files));
    }
}

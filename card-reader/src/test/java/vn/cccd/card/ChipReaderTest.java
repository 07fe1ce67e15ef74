package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.cccd.card.access.Access;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check.Name;
import vn.cccd.card.authenticity.Check.Result;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.PartialDate;
import vn.cccd.card.lds.Sex;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ChipBehaviour;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.SimulatedChip;

class ChipReaderTest {
    private final ReadingBench bench = new ReadingBench();

    @Nested
    class TheCardOf2021 {
        private final ReadOutcome outcome = bench.read(CardProfile.CCCD_2021, ReadingBench.number());
        private final ChipReading reading = ReadingBench.completed(outcome);

        @Test
        void isOpenedByPaceWithTheLastSixDigitsOfTheNumber() {
            assertThat(reading.access())
                    .isEqualTo(new Access(
                            Access.Protocol.PACE, Access.Secret.CAN, Optional.of("0.4.0.127.0.7.2.2.4.2.2"), false));
        }

        @Test
        void saysWhoItsHolderIs() {
            Person person = reading.person();

            assertThat(person.number()).contains("999090000123");
            assertThat(person.fullName()).isEqualTo("Nguyễn Văn A");
            assertThat(person.birthDate()).contains(new PartialDate(1990, 1, 1));
            assertThat(person.sex()).isEqualTo(Sex.MALE);
            assertThat(person.expiryDate().map(Object::toString)).contains("2030-01-01");
            assertThat(person.details()).isPresent();
            assertThat(reading.portrait()).isPresent();
        }

        @Test
        void provesBothOfItsKeys() {
            assertThat(result(reading, Name.CHIP_AUTHENTICATION)).isEqualTo(Result.PASSED);
            assertThat(result(reading, Name.ACTIVE_AUTHENTICATION)).isEqualTo(Result.PASSED);
            assertThat(result(reading, Name.MRZ_DG13_AGREE)).isEqualTo(Result.PASSED);
            assertThat(reading.evidence().activeAuthentication()).isPresent();
            assertThat(reading.evidence().chipAuthentication()).isPresent();
            assertThat(reading.evidence().dataGroups()).containsOnlyKeys(1, 2, 13, 14, 15);
        }

        @Test
        void tellsTheNameFirstAndThePortraitLast() {
            List<Class<?>> steps = bench.progress.stream()
                    .filter(p -> !(p instanceof ReadProgress.FileProgress))
                    .<Class<?>>map(Object::getClass)
                    .toList();

            assertThat(steps)
                    .containsExactly(
                            ReadProgress.ChipOpened.class,
                            ReadProgress.NameRead.class,
                            ReadProgress.SignatureChecked.class,
                            ReadProgress.PortraitRead.class);
        }

        @Test
        void isReadInFewCommandsWithExtendedLength() {
            assertThat(reading.timing().apdus()).isLessThan(50);
            assertThat(reading.timing().blockSize()).isEqualTo(2048);
            assertThat(reading.timing().extendedLength()).isTrue();
        }

        @Test
        void neverGivesItsFingerprintsAndIsNotAskedForThem() {
            assertThat(reading.files()).extracting(file -> file.file()).doesNotContain(LdsFile.DG3);
        }

        @Test
        void isNotPrinted() {
            assertThat(outcome.toString() + reading.person() + bench.progress)
                    .doesNotContain("Nguyễn")
                    .doesNotContain("NGUYEN")
                    .doesNotContain("999090000123");
        }
    }

    @Test
    void withoutThePortraitNothingOfDg2IsRead() {
        ChipReading reading = ReadingBench.completed(bench.read(
                new SimulatedLink(bench.chip(CardProfile.CCCD_2021)), ReadingBench.number(), FilesWanted.TEXT));

        assertThat(reading.verdict()).isEqualTo(new Verdict.Genuine());
        assertThat(reading.portrait()).isEmpty();
        assertThat(reading.files()).extracting(file -> file.file()).doesNotContain(LdsFile.DG2);
    }

    @Test
    void withoutATrustedIssuerTheCardIsOnlyConsistent() {
        ChipReading reading =
                ReadingBench.completed(bench.trustingNobody().read(CardProfile.CCCD_2021, ReadingBench.number()));

        assertThat(reading.verdict()).isEqualTo(new Verdict.GenuineIssuerUnknown());
    }

    @Test
    void theCodeOnTheCardOpensACardThatOnlyKnowsBac() {
        ChipReading reading = ReadingBench.completed(bench.read(CardProfile.BAC_ONLY, ReadingBench.cardQr()));

        assertThat(reading.access().protocol()).isEqualTo(Access.Protocol.BAC);
        assertThat(reading.access().downgraded()).isFalse();
        assertThat(reading.verdict()).isEqualTo(new Verdict.Genuine());
        assertThat(result(reading, Name.QR_CHIP_AGREE)).isEqualTo(Result.PASSED);
    }

    @Test
    void theCodeOnTheCardOpensACardThatTakesOnlyTheZoneForPace() {
        ChipReading reading = ReadingBench.completed(bench.read(CardProfile.PACE_MRZ_ONLY, ReadingBench.cardQr()));

        assertThat(reading.access().secret()).isEqualTo(Access.Secret.MRZ);
        assertThat(reading.access().protocol()).isEqualTo(Access.Protocol.PACE);
    }

    @Test
    void aNumberDoesNotOpenACardThatOnlyKnowsBac() {
        assertThat(failure(bench.read(CardProfile.BAC_ONLY, ReadingBench.number())))
                .isEqualTo(ReadFailure.CARD_NOT_SUPPORTED);
    }

    @Test
    void aWrongNumberIsRefusedByTheCard() {
        assertThat(failure(bench.read(CardProfile.CCCD_2021, new AccessHint.Number("999090000124"))))
                .isEqualTo(ReadFailure.CARD_KEY_REFUSED);
        assertThat(failure(bench.read(CardProfile.CCCD_2021, new AccessHint.Can("654321"))))
                .isEqualTo(ReadFailure.CARD_KEY_REFUSED);
        assertThat(failure(bench.read(CardProfile.BAC_ONLY, new AccessHint.Mrz("090000123", "900101", "310101"))))
                .isEqualTo(ReadFailure.CARD_KEY_REFUSED);
    }

    @Test
    void aNumberWithTheSameEndingIsAnotherPersons() {
        assertThat(failure(bench.read(CardProfile.CCCD_2021, new AccessHint.Number("999085000123"))))
                .isEqualTo(ReadFailure.CARD_KEY_REFUSED);
    }

    @Test
    void theCodeOfAnotherCardIsNamedAsThat() {
        AccessHint other =
                new AccessHint.CardQr("999085000777", "Trần Thị B", new PartialDate(1985, 5, 5), Optional.empty());
        SimulatedLink link = new SimulatedLink(bench.chip(CardProfile.CCCD_2021));

        assertThat(failure(bench.read(link, other))).isEqualTo(ReadFailure.QR_NOT_THIS_CARD);
        assertThat(failure(bench.read(CardProfile.BAC_ONLY, other))).isEqualTo(ReadFailure.QR_NOT_THIS_CARD);
    }

    @Test
    void anotherNameInTheCodeIsACaveat() {
        AccessHint edited = new AccessHint.CardQr(
                ReadingBench.CITIZEN.number(), "Trần Văn Z", new PartialDate(1990, 0, 0), Optional.empty());

        assertThat(ReadingBench.completed(bench.read(CardProfile.CCCD_2021, edited))
                        .caveats())
                .contains(Caveat.QR_CHIP_DIFFER);
    }

    @Test
    void aFailedPaceIsNotFollowedByBacUnlessThatIsAllowed() {
        ChipContents original = ReadingBench.contents(CardProfile.CCCD_2021);
        ChipContents noPace = original.with(original.access().withCan("999999"));
        AccessHint hint = ReadingBench.cardQr();
        SimulatedLink broken = brokenPace(noPace);

        assertThat(failure(bench.read(broken, hint))).isNotNull();

        ReadSettings standard = ReadSettings.standard();
        bench.with(new ReadSettings(true, standard.largestBlock(), standard.documentZone()));
        ChipReading reading = ReadingBench.completed(bench.read(brokenPace(noPace), hint));
        assertThat(reading.access().downgraded()).isTrue();
        assertThat(reading.caveats()).contains(Caveat.ACCESS_DOWNGRADED);
    }

    @Test
    void aChipWithoutExtendedLengthIsReadInShortBlocks() {
        ChipContents original = ReadingBench.contents(CardProfile.CCCD_2021);
        ChipBehaviour shortOnly = original.behaviour().withShortLength(223);
        SimulatedChip chip = new SimulatedChip(original.with(shortOnly), List.of(), new SecureRandom());

        ChipReading reading = ReadingBench.completed(bench.read(new SimulatedLink(chip), ReadingBench.number()));

        assertThat(reading.verdict()).isEqualTo(new Verdict.Genuine());
        assertThat(reading.timing().blockSize()).isLessThanOrEqualTo(223);
        assertThat(reading.timing().extendedLength()).isFalse();
    }

    @Test
    void aCardWithUnreadableCardAccessIsOpenedByPaceAllTheSame() {
        ChipReading reading = ReadingBench.completed(
                bench.read(new HidingLink(bench.chip(CardProfile.CCCD_2021)), ReadingBench.number()));

        assertThat(reading.access().protocol()).isEqualTo(Access.Protocol.PACE);
        assertThat(reading.verdict()).isEqualTo(new Verdict.Genuine());
    }

    private SimulatedLink brokenPace(ChipContents contents) {
        return new SimulatedLink(new SimulatedChip(contents, List.of(), new SecureRandom())) {
            @Override
            Bytes answer(int number, Bytes command, Bytes answer) {
                boolean pace = command.at(1) == 0x86 && command.at(0) <= 0x10;
                return pace ? Bytes.fromHex("6f00") : answer;
            }
        };
    }

    static Optional<String> word(Verdict verdict) {
        return Optional.of(verdict.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT));
    }

    private static Result result(ChipReading reading, Name name) {
        return reading.checks().stream()
                .filter(check -> check.name() == name)
                .findFirst()
                .orElseThrow()
                .result();
    }

    static ReadFailure failure(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Failed failed -> failed.failure();
            case ReadOutcome.Interrupted interrupted -> interrupted.failure();
            case ReadOutcome.Completed done -> throw new AssertionError("completed: " + done.reading());
        };
    }
}

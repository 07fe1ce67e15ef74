package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Check.Name;
import vn.cccd.card.authenticity.Check.Result;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLinkException;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.ChipFiles;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.time.VirtualTime;

/** Inspection cases whose point is not in the card: in the reader, in a setting, in what was learned, in what is put back. */
class FurtherCasesTest {
    @RegisterExtension
    static final InspectionCases CASES = new InspectionCases(CaseResult.Way.IN_PROCESS);

    private static final String GENUINE = "GENUINE";
    private static final int LONGEST_SHORT_COMMAND = 261;

    @TempDir
    static Path directory;

    private final ProfileReading usual = reading("cccd-2021");

    @Test
    void aReaderThatTellsItsLengthIsNotAskedForMore() throws Exception {
        var link = new SimulatedLink(chip()) {
            private int longest;

            @Override
            public OptionalInt maxApdu() {
                return OptionalInt.of(LONGEST_SHORT_COMMAND);
            }

            @Override
            Bytes answer(int number, Bytes command, Bytes answer) {
                longest = Math.max(longest, Math.max(command.length(), answer.length()));
                return answer;
            }
        };

        judged("B01", "reader-says-261", "the reader says that it carries 261 bytes", GENUINE, read(link));
        assertThat(link.longest).isLessThanOrEqualTo(LONGEST_SHORT_COMMAND);
    }

    @Test
    void aReaderThatRefusesExtendedLengthWithAStatusWordReadsInShortCommands() throws Exception {
        var link = new SimulatedLink(chip()) {
            @Override
            public Bytes transmit(Bytes command) throws CardLinkException {
                return extended(command) ? Bytes.fromHex("6700") : super.transmit(command);
            }
        };

        judged("B01", "reader-answers-6700", "the reader answers 6700 to extended length", GENUINE, read(link));
    }

    @Test
    void aReaderThatFailsAtExtendedLengthReadsInShortCommands() throws Exception {
        var link = new SimulatedLink(chip()) {
            @Override
            public Bytes transmit(Bytes command) throws CardLinkException {
                if (extended(command)) {
                    throw new CardLinkException(CardLinkException.Reason.FAILED, "too long");
                }
                return super.transmit(command);
            }
        };

        judged("B01", "reader-fails-at-length", "the reader reports an error at extended length", GENUINE, read(link));
    }

    @Test
    void whatWasLearnedAboutLengthsIsRemembered() throws Exception {
        ProfileReading strict = reading("length-short-128");
        ChipReader reader = strict.reader();
        SimulatedLink first = new SimulatedLink(strict.chip(new VirtualTime()));
        reader.read(first, strict.request(), progress -> {});
        SimulatedLink second = new SimulatedLink(strict.chip(new VirtualTime()));

        ReadOutcome outcome = reader.read(second, strict.request(), progress -> {});

        judged("B01", "length-short-128, twice", "the second reading knows the length", GENUINE, Ending.of(outcome));
        assertThat(second.commands()).isLessThan(first.commands());
    }

    @Test
    void aCopyPutBackInPlaceOfTheCardHasToProveItsKeysItself() throws Exception {
        judged(
                "B04",
                "copy-put-back",
                "the card is moved in the middle of the portrait and a copy of it without keys is put back",
                "CLONE_SUSPECTED",
                moved("another-card:copy-without-keys@DG2:50%"));
    }

    @Test
    void anotherCardOfTheSamePersonPutBackIsNotTheSameCard() throws Exception {
        judged(
                "B04",
                "second-card-put-back",
                "the card is moved in the middle of the portrait and another card of the same person is put back",
                "QR_NOT_THIS_CARD",
                moved("another-card:portrait-8-kb@DG2:50%"));
    }

    @Test
    void withTheSettingAFailedPaceIsGoneRoundAndSaid() throws Exception {
        ProfileReading failing = reading("pace-fails-bac-works");
        ReadSettings standard = ReadSettings.standard();
        var lenient = new ReadSettings(true, standard.largestBlock(), standard.documentZone());

        ReadOutcome outcome = failing.read(failing.reader(lenient), failing.chip(new VirtualTime()));

        judged(
                "A09",
                "pace-fails-bac-works, allowed",
                "the operator allows Basic Access Control after a failed PACE",
                GENUINE + " ACCESS_DOWNGRADED",
                Ending.of(outcome));
    }

    @Test
    void aChipThatTheTypedZoneOpensAndThatHoldsAnotherDocumentIsNotThisCard() throws Exception {
        CardProfile profile = CardProfile.PASSPORT;
        ChipFiles others = new CardIssuer(IssuingAuthority.seeded(1, ReadingBench.CLOCK))
                .issue(Citizens.DUOM, profile)
                .files();
        var chip = new SimulatedChip(
                ReadingBench.contents(profile).withFiles(own -> others), List.of(), new SecureRandom());
        var request = new ReadRequest(ReadingBench.mrz(profile), FilesWanted.TEXT);

        ReadOutcome outcome = reading(profile.name()).reader().read(new SimulatedLink(chip), request, progress -> {});

        judged(
                "D03",
                "passport, other files",
                "the typed zone opens a chip without keys that holds somebody else's files",
                "CARD_KEY_REFUSED",
                Ending.of(outcome));
    }

    @Test
    void aChipWithoutKeysIsGenuineAndProvesNothing() throws Exception {
        ReadOutcome outcome = reading("no-chip-keys").read();

        judged(
                "C08",
                "no-chip-keys, proofs",
                "what a card without keys has proved about its chip",
                GENUINE + ", chip not proved",
                Ending.of(outcome) + (provedItsChip(outcome) ? ", chip proved" : ", chip not proved"));
        assertThat(provedItsChip(usual.read())).isTrue();
    }

    private static boolean provedItsChip(ReadOutcome outcome) {
        return ReadingBench.completed(outcome).checks().stream()
                .filter(check -> check.name() == Name.CHIP_AUTHENTICATION || check.name() == Name.ACTIVE_AUTHENTICATION)
                .map(Check::result)
                .anyMatch(result -> result == Result.PASSED);
    }

    private static void judged(String row, String card, String about, String expected, String observed) {
        CASES.note(row, card, about, expected, observed);
        assertThat(observed).isEqualTo(expected);
    }

    private static ProfileReading reading(String profile) {
        return new ProfileReading(CardProfile.named(profile).orElseThrow(), directory);
    }

    private Chip chip(String... mishaps) {
        return usual.chip(
                new VirtualTime(), Stream.of(mishaps).map(Mishap::parse).toArray(Mishap[]::new));
    }

    private String moved(String mishap) throws Exception {
        return Ending.of(usual.read(usual.reader(), chip(mishap)));
    }

    private String read(SimulatedLink link) throws Exception {
        return Ending.of(usual.reader().read(link, usual.request(), progress -> {}));
    }

    /** Whether the length of command or answer stands in three bytes (ISO/IEC 7816-3, 12.1.3). */
    private static boolean extended(Bytes command) {
        return command.length() > 5 && command.at(4) == 0;
    }
}

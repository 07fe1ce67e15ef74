package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.ChipFiles;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.chip.PaceVariant;
import vn.cccd.sim.chip.SimulatedChip;

class UnusualDocumentsTest {
    private static final int COM = 0x011E;
    private static final int SOD = 0x011D;

    private final ReadingBench bench = new ReadingBench();

    @Test
    void aPassportWithoutEfComIsRead() {
        ChipReading reading = read(CardProfile.PASSPORT, without(CardProfile.PASSPORT, COM));

        assertThat(reading.verdict()).isEqualTo(new Verdict.Genuine());
        assertThat(reading.person().number()).contains("999090000123");
        assertThat(reading.person().fullName()).isEqualTo("NGUYEN VAN A");
        assertThat(reading.portrait()).isPresent();
    }

    @Test
    void aSecureChannelThatEndsOverAMissingFileIsOpenedAgain() {
        ChipContents contents = without(CardProfile.PASSPORT, COM);
        SimulatedLink link = new SimulatedLink(chip(contents)) {
            private boolean ended;

            @Override
            vn.cccd.card.bytes.Bytes answer(
                    int number, vn.cccd.card.bytes.Bytes command, vn.cccd.card.bytes.Bytes answer) {
                boolean secured = command.at(0) == 0x0C;
                ended = ended && secured;
                int end = answer.length() - 2;
                boolean missing = answer.at(end) == 0x6A && answer.at(end + 1) == 0x82;
                if (secured && (ended || missing)) {
                    vn.cccd.card.bytes.Bytes plain = vn.cccd.card.bytes.Bytes.fromHex(ended ? "6985" : "6a82");
                    ended = true;
                    return plain;
                }
                return answer;
            }
        };

        ReadOutcome outcome = bench.read(link, ReadingBench.mrz(CardProfile.PASSPORT));

        assertThat(ReadingBench.completed(outcome).verdict()).isEqualTo(new Verdict.Genuine());
    }

    @Test
    void withoutASecurityObjectNothingIsProved() {
        ChipReading reading = read(CardProfile.CCCD_2021, without(CardProfile.CCCD_2021, SOD));

        assertThat(reading.verdict()).isInstanceOf(Verdict.Undetermined.class);
        assertThat(reading.person().fullName()).isEqualTo("Nguyễn Văn A");
    }

    @Test
    void aCopyThatLeavesOutTheFilesWithItsKeysIsSuspected() {
        ChipContents original = ReadingBench.contents(CardProfile.CCCD_2021);
        Map<Integer, Bytes> files = new HashMap<>(original.files().application());
        files.keySet().removeAll(List.of(0x010E, 0x010F));
        files.put(COM, Bytes.fromHex("60145f0104303130375f36063034303030305c026175"));
        ChipContents copy = with(original, files);

        ChipReading reading = read(CardProfile.CCCD_2021, copy);

        assertThat(reading.verdict()).isEqualTo(new Verdict.CloneSuspected());
        assertThat(reading.caveats()).contains(Caveat.FILE_LISTS_DIFFER);
    }

    @Test
    void aFileThatNobodySignedIsForged() {
        ChipContents passport = ReadingBench.contents(CardProfile.PASSPORT);
        Map<Integer, Bytes> files = new HashMap<>(passport.files().application());
        Bytes dg13 = ReadingBench.contents(CardProfile.CCCD_2021)
                .files()
                .file(FileName.DG13)
                .orElseThrow();
        files.put(0x010D, dg13);
        files.put(COM, Bytes.fromHex("60155f0104303130375f36063034303030305c0361756d"));

        ChipReading reading = read(CardProfile.PASSPORT, with(passport, files));

        assertThat(reading.verdict()).isEqualTo(new Verdict.Forged());
        assertThat(reading.person().details()).isEmpty();
    }

    @Test
    void anEditedEfCardAccessIsNoticed() {
        ChipContents original = ReadingBench.contents(CardProfile.CCCD_2021);
        // The same chip behind an announcement of two variants, of which only the first is in DG14.
        Bytes edited =
                Bytes.fromHex("31283012060a04007f0007020204020202010202010d3012060a04007f0007020204020102010202010d");

        ChipReading reading = read(
                CardProfile.CCCD_2021,
                original.withFiles(files -> files.withCardAccess(edited))
                        .with(original.access().speaking(PaceVariant.announcedBy(edited))));

        assertThat(reading.caveats()).contains(Caveat.ACCESS_ANNOUNCEMENTS_DIFFER);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0102, 0x010D})
    void aSignedFileThatTheChipWithholdsIsSaid(int identifier) {
        ChipReading reading = read(CardProfile.CCCD_2021, without(CardProfile.CCCD_2021, identifier));

        assertThat(reading.caveats()).contains(Caveat.FILE_LISTS_DIFFER);
        assertThat(reading.person().fullName()).isNotEmpty();
    }

    private ChipReading read(CardProfile key, ChipContents contents) {
        return ReadingBench.completed(bench.read(new SimulatedLink(chip(contents)), ReadingBench.mrz(key)));
    }

    private static SimulatedChip chip(ChipContents contents) {
        return new SimulatedChip(contents, List.of(), new SecureRandom());
    }

    private static ChipContents without(CardProfile profile, int identifier) {
        ChipContents original = ReadingBench.contents(profile);
        Map<Integer, Bytes> files = new HashMap<>(original.files().application());
        files.remove(identifier);
        return with(original, files);
    }

    private static ChipContents with(ChipContents original, Map<Integer, Bytes> files) {
        return original.withFiles(old -> new ChipFiles(old.master(), files));
    }
}

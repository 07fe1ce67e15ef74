package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Check.Name;
import vn.cccd.card.authenticity.Check.Result;
import vn.cccd.card.authenticity.Evidence.ChipMappingProof;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.ChipFiles;
import vn.cccd.sim.chip.ChipKeys;
import vn.cccd.sim.chip.PaceVariant;
import vn.cccd.sim.chip.SimulatedChip;

/** PACE with chip authentication mapping, whose proof counts only for keys that somebody signed. */
class ChipMappingTest {
    private static final String MAPPING = "0.4.0.127.0.7.2.2.4.6.2";
    private static final int CARD_SECURITY = 0x011D;

    private final ReadingBench bench = new ReadingBench();
    private final ChipContents card =
            ReadingBench.contents(CardProfile.named("pace-cam").orElseThrow());

    @Test
    void theProvenKeyPassesAndLeavesItsEvidence() {
        ChipReading reading = read(new SimulatedLink(chip(card)));

        assertThat(reading.verdict()).isEqualTo(new Verdict.Genuine());
        assertThat(check(reading)).isEqualTo(check(Result.PASSED, MAPPING));
        ChipMappingProof proof = reading.evidence().chipMapping().orElseThrow();
        assertThat(proof.group()).isEqualTo(13);
        assertThat(proof.cardSecurity().map(Bytes::toHex))
                .contains(Objects.requireNonNull(card.files().master().get(CARD_SECURITY))
                        .toHex());
        assertThat(reading.evidence()
                        .chipAuthentication()
                        .orElseThrow()
                        .firstAnswer()
                        .toHex())
                .endsWith("9000");
    }

    @Test
    void withoutEfCardSecurityTheSignedKeyOfDg14IsCompared() {
        ChipReading reading = read(new SimulatedLink(chip(card.withFiles(ChipMappingTest::withoutCardSecurity))));

        assertThat(check(reading)).isEqualTo(check(Result.PASSED, MAPPING));
        assertThat(reading.evidence().chipMapping().orElseThrow().cardSecurity())
                .isEmpty();
    }

    @Test
    void aSessionThatEndsOverTheMissingFileIsOpenedAgain() {
        SimulatedLink link = new SimulatedLink(chip(card.withFiles(ChipMappingTest::withoutCardSecurity))) {
            private boolean lost;

            @Override
            Bytes answer(int number, Bytes command, Bytes answer) {
                boolean secured = command.at(0) == 0x0C;
                boolean firstSelection = secured && command.at(1) == 0xA4 && !lost;
                lost |= firstSelection;
                return firstSelection ? Bytes.fromHex("6a82") : answer;
            }
        };

        assertThat(check(read(link))).isEqualTo(check(Result.PASSED, MAPPING));
    }

    /** Somebody between lets the chip look as if it had no such mapping; the chip's own key is proved by Chip Authentication all the same. */
    @Test
    void aMappingThatOnlyTheSignedFileAnnouncesIsMissed() {
        ChipReading reading = read(new SimulatedLink(chip(generic(card))));

        assertThat(check(reading)).isEqualTo(check(Result.FAILED, "the chip hides it"));
        assertThat(reading.caveats()).contains(Caveat.ACCESS_ANNOUNCEMENTS_DIFFER);
        assertThat(reading.verdict()).isEqualTo(new Verdict.Genuine());
    }

    @Test
    void aCopyThatHidesTheMappingIsNotGenuine() {
        ChipContents copy = generic(card).with(ChipKeys.none());

        assertThat(read(new SimulatedLink(chip(copy))).verdict()).isEqualTo(new Verdict.CloneSuspected());
    }

    private ChipReading read(SimulatedLink link) {
        return ReadingBench.completed(bench.read(link, ReadingBench.number()));
    }

    private static Check check(ChipReading reading) {
        return reading.checks().stream()
                .filter(check -> check.name() == Name.PACE_CHIP_AUTHENTICATION_MAPPING)
                .findFirst()
                .orElseThrow();
    }

    private static Check check(Result result, String detail) {
        return new Check(Name.PACE_CHIP_AUTHENTICATION_MAPPING, result, detail);
    }

    private static SimulatedChip chip(ChipContents contents) {
        return new SimulatedChip(contents, List.of(), new SecureRandom());
    }

    private static ChipContents generic(ChipContents contents) {
        PaceVariant variant =
                PaceVariant.named("gm ecdh brainpoolP256r1 aes-128").orElseThrow();
        return contents.withFiles(files -> files.withCardAccess(Tlv.of(0x31, variant.announcement())))
                .with(contents.access().speaking(List.of(variant)));
    }

    private static ChipFiles withoutCardSecurity(ChipFiles files) {
        Map<Integer, vn.cccd.sim.bytes.Bytes> master = new HashMap<>(files.master());
        master.remove(CARD_SECURITY);
        return new ChipFiles(master, files.application());
    }
}

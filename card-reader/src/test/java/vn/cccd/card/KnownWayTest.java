package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.access.Access;
import vn.cccd.card.access.ChipOpener;
import vn.cccd.card.access.KnownWay;
import vn.cccd.card.access.OpenChip;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.apdu.Traffic;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.BlockSizes;
import vn.cccd.card.lds.FileOutcome;
import vn.cccd.card.lds.FileReader;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.SimulatedChip;

class KnownWayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final List<String> commands = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"cccd-2021", "passport", "passport-pace"})
    void opensTheSameChipOnAFreshLinkWithOneTryAndNoQuestions(String profile) throws CardException {
        CardProfile card = CardProfile.named(profile).orElseThrow();
        KnownWay way = opened(card).way();
        commands.clear();

        OpenChip again = way.open(fresh(card));

        assertThat(commands).noneMatch(command -> command.startsWith("00b0") || command.startsWith("00a4020c"));
        assertThat(again.access()).isEqualTo(way.access());
        assertThat(new FileReader(again, new BlockSizes(256), (file, done, total) -> {}).read(LdsFile.DG1))
                .isInstanceOf(FileOutcome.Read.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cccd-2021", "passport"})
    void anotherChipRefusesIt(String profile) throws CardException {
        CardProfile card = CardProfile.named(profile).orElseThrow();
        KnownWay way = opened(card).way();
        var contents = ReadingBench.contents(card);
        var other = contents.with(new vn.cccd.sim.chip.ChipAccess(
                contents.access().can().map(can -> "999999"),
                contents.access().mrzKey().map(key -> new vn.cccd.sim.chip.MrzKey("999999999", "700101", "300101")),
                contents.access().pace(),
                contents.access().bac(),
                contents.access().quirks()));

        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> way.open(channel(new SimulatedChip(other, List.of(), new SecureRandom()))))
                .extracting(CardException::reason)
                .isEqualTo(CardException.Reason.KEY_REFUSED);
    }

    @Test
    void closedItOpensNothingMore() throws CardException {
        KnownWay way = opened(CardProfile.CCCD_2021).way();

        way.close();

        assertThatIllegalStateException().isThrownBy(() -> way.open(fresh(CardProfile.CCCD_2021)));
        assertThat(way).hasToString("KnownWay[PACE, " + Access.Secret.CAN + "]");
    }

    private OpenChip opened(CardProfile card) throws CardException {
        AccessHint hint = card.equals(CardProfile.CCCD_2021) ? ReadingBench.number() : ReadingBench.mrz(card);
        return new ChipOpener(fresh(card), KeysFromHint.of(hint, TODAY), false, new SecureRandom(), ReadingBench.CLOCK)
                .open();
    }

    private PlainChannel fresh(CardProfile card) {
        return channel(new SimulatedChip(ReadingBench.contents(card), List.of(), new SecureRandom()));
    }

    private PlainChannel channel(SimulatedChip chip) {
        return new PlainChannel(
                new SimulatedLink(chip) {
                    @Override
                    Bytes answer(int number, Bytes command, Bytes answer) {
                        commands.add(command.toHex());
                        return answer;
                    }
                },
                new Traffic());
    }
}

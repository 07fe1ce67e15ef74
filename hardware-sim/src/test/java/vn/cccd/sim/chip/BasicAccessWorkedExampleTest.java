package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cccd.sim.bytes.Bytes;

/** Doc 9303-11, appendix D: every byte of the conversation is printed there. */
class BasicAccessWorkedExampleTest {
    private final SimulatedChip chip = new SimulatedChip(
            new ChipContents(
                    new ChipAccess(
                            Optional.empty(), Optional.of(new MrzKey("L898902C", "690806", "940623")), List.of(), true),
                    new ChipFiles(
                            Map.of(), Map.of(0x011E, Bytes.fromHex("60145F0104303130365F36063034303030305C026175"))),
                    ChipKeys.none(),
                    ChipBehaviour.passport()),
            List.of(),
            new ScriptedRandom("4608F91988702212", "0B4F80323EB3191CB04970CB4052790B"));

    @Test
    void theMachineReadableZoneGivesTheSeedOfTheStandard() {
        assertThat(new MrzKey("L898902C", "690806", "940623").seed()).isEqualTo("L898902C<369080619406236");
    }

    @Test
    void theChipSpeaksTheConversationOfTheStandard() throws ChipGone {
        assertThat(send("00A4040C07A0000002471001")).isEqualTo("9000");
        assertThat(send("0084000008")).isEqualTo("4608f919887022129000");
        assertThat(send("0082000028" + "72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2"
                        + "5F1448EEA8AD90A7" + "28"))
                .isEqualToIgnoringCase("46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F"
                        + "2F2D235D074D7449" + "9000");

        assertThat(send("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800"))
                .isEqualToIgnoringCase("990290008E08FA855A5D4C50A8ED9000");
        assertThat(send("0CB000000D9701048E08ED6705417E96BA5500"))
                .isEqualToIgnoringCase("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000");
        assertThat(send("0CB000040D9701128E082EA28A70F3C7B53500"))
                .isEqualToIgnoringCase(
                        "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000");
    }

    private String send(String hex) throws ChipGone {
        return chip.transmit(Bytes.fromHex(hex)).toHex();
    }
}

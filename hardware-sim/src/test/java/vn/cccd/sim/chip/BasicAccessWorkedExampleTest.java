package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cccd.sim.bytes.Bytes;

/** Doc 9303-11, appendix D: our chip gives every printed answer, and our test terminal every printed command. */
class BasicAccessWorkedExampleTest {
    private static final PublishedConversation CONVERSATION = new PublishedConversation()
            .then("00A4040C 07 A0000002471001", "9000")
            .then("00840000 08", "4608F91988702212 9000")
            .then("""
                    00820000 28 72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2
                    5F1448EEA8AD90A7 28""", """
                    46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F
                    2F2D235D074D7449 9000""")
            .then("0CA4020C 15 8709016375432908C044F6 8E08BF8B92D635FF24F8 00", "99029000 8E08FA855A5D4C50A8ED 9000")
            .then(
                    "0CB00000 0D 970104 8E08ED6705417E96BA55 00",
                    "8709019FF0EC34F9922651 99029000 8E08AD55CC17140B2DED 9000")
            .then("0CB00004 0D 970112 8E082EA28A70F3C7B535 00", """
                    871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A 99029000 8E08C8B2787EAEA07D74 9000""");

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
    void theChipGivesThePrintedAnswers() throws ChipGone {
        CONVERSATION.isSpokenBy(chip);
    }

    @Test
    void theTerminalGivesThePrintedCommands() throws ChipGone {
        var terminal = TestTerminal.openedByBac(
                CONVERSATION.asChip(),
                new MrzKey("L898902C", "690806", "940623"),
                Bytes.fromHex("781723860C06C226"),
                Bytes.fromHex("0B795240CB7049B01C19B33E32804F0B"));

        assertThat(terminal.send("00A4020C02011E").status()).isEqualTo(0x9000);
        Bytes head = terminal.send("00B0000004").data();
        Bytes rest = terminal.send("00B0000412").data();
        assertThat(Bytes.join(head, rest).toHex())
                .isEqualToIgnoringCase("60145F0104303130365F36063034303030305C026175");
    }
}

package vn.cccd.card.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.bytes.Bytes;

/** Doc 9303-11, appendix D: we send every printed command, and read what the printed answers hold. */
class BacWorkedExampleTest {
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

    @Test
    void weSendThePrintedCommandsAndReadThePrintedFile() throws CardException {
        var channel = CONVERSATION.channel();
        Application.select(channel);
        Attempt attempt;
        try (Password password = Password.of(new AccessKey.Mrz("L898902C", "690806", "940623"))) {
            attempt = Bac.attempt(
                    channel, password, new ScriptedRandom("781723860C06C226", "0B795240CB7049B01C19B33E32804F0B"));
        }

        assertThat(attempt).isInstanceOf(Attempt.Opened.class);
        SecureChannel secure = ((Attempt.Opened) attempt).channel();
        CardResponse selected = secure.transmit(new CardCommand(0, 0xA4, 2, 0x0C, Bytes.fromHex("011e"), 0));
        Bytes head = secure.transmit(new CardCommand(0, 0xB0, 0, 0, Bytes.empty(), 4))
                .data();
        Bytes rest = secure.transmit(new CardCommand(0, 0xB0, 0, 4, Bytes.empty(), 0x12))
                .data();

        assertThat(selected.ok()).isTrue();
        assertThat(head.toHex() + rest.toHex()).isEqualToIgnoringCase("60145F0104303130365F36063034303030305C026175");
        CONVERSATION.isOver();
        assertThat(secure.first().orElseThrow().answer().toHex()).isEqualTo("990290008e08fa855a5d4c50a8ed9000");
    }
}

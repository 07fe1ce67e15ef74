package vn.cccd.card.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.cccd.card.Fuzz;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.TlvException;

class TerminalMessagesTest {
    private static final Bytes TWO =
            Bytes.fromHex("420e564e4356434153494d3030303032" + "420e564e4356434153494d3030303031" + "00000000");
    private static final Bytes LONG = Bytes.copyOf(new byte[600]);

    @Test
    void theFileOfAuthoritiesHoldsOneNameOrTwo() throws Exception {
        assertThat(TerminalMessages.authorities(TWO)).containsExactly("VNCVCASIM00002", "VNCVCASIM00001");
        assertThat(TerminalMessages.authorities(TWO.slice(0, 16))).containsExactly("VNCVCASIM00002");
        assertThat(TerminalMessages.authorities(Bytes.copyOf(new byte[36]))).isEmpty();
    }

    @Test
    void anythingElseThereIsRefused() {
        Fuzz fuzz = new Fuzz(3);
        for (int i = 0; i < 20_000; i++) {
            Bytes mutated = fuzz.mutated(TWO);
            try {
                assertThat(TerminalMessages.authorities(mutated)).hasSizeLessThanOrEqualTo(2);
            } catch (TlvException refused) {
                assertThat(refused).hasMessageNotContaining("VN");
            }
        }
        assertThatThrownBy(() -> TerminalMessages.authorities(Bytes.fromHex("4211" + "41".repeat(17))))
                .isInstanceOf(TlvException.class);
    }

    @Test
    void whatTheReaderDoesNotCarryGoesInPiecesAtOnce() throws Exception {
        List<CardCommand> sent = new ArrayList<>();
        TerminalMessages messages = new TerminalMessages(
                command -> {
                    sent.add(command);
                    return new CardResponse(Bytes.empty(), 0x9000);
                },
                OptionalInt.of(261));

        messages.authenticate(LONG);

        assertThat(sent).extracting(CardCommand::cla).containsExactly(0x10, 0x10, 0x00);
        assertThat(sent).extracting(command -> command.data().length()).containsExactly(223, 223, 154);
        assertThat(sent).noneMatch(CardCommand::extended);
    }

    @Test
    void whatTheChipDoesNotTakeWholeGoesInPiecesFromThenOn() throws Exception {
        List<CardCommand> sent = new ArrayList<>();
        TerminalMessages messages = new TerminalMessages(
                command -> {
                    sent.add(command);
                    return new CardResponse(Bytes.empty(), command.extended() ? 0x6700 : 0x9000);
                },
                OptionalInt.empty());

        messages.authenticate(LONG);
        messages.authenticate(LONG);

        assertThat(sent).hasSize(7).filteredOn(CardCommand::extended).hasSize(1);
    }

    @Test
    void aPieceThatIsRefusedIsTheEndOfIt() throws Exception {
        TerminalMessages messages =
                new TerminalMessages(command -> new CardResponse(Bytes.empty(), 0x6E00), OptionalInt.of(261));

        assertThat(messages.authenticate(LONG).status()).isEqualTo(0x6E00);
    }

    @Test
    void dg14SaysWhereTheFileIsOrLeavesItAtTheUsualPlace() {
        assertThat(announced("300d060804007f0007020202020101")).contains(new TerminalAnnouncement(0x011C, 0x1C));
        assertThat(announced("3013060804007f0007020202020101300404020177"))
                .contains(new TerminalAnnouncement(0x0177, 0x17));
        assertThat(announced("3016060804007f0007020202020101300704020177040105"))
                .contains(new TerminalAnnouncement(0x0177, 0x05));
        assertThat(announced("300d060804007f0007020202020102")).isEmpty();
        assertThat(announced("300f060a04007f00070202030202020101")).isEmpty();
    }

    private static Optional<TerminalAnnouncement> announced(String info) {
        Bytes set = TestCertificates.object(0x31, Bytes.fromHex(info));
        return TerminalAnnouncement.of(TestCertificates.object(0x6E, set));
    }
}

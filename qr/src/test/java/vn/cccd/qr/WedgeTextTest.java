package vn.cccd.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cccd.qr.scanner.ScanEvent;
import vn.cccd.qr.scanner.wedge.WedgeLimits;
import vn.cccd.qr.scanner.wedge.WedgeReader;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.scanner.HostKeyboard;
import vn.cccd.sim.scanner.KeyboardWedge;

/** A card's code through a keyboard scanner: the number survives, and what happened to the name is said. */
class WedgeTextTest {
    @Test
    void telexKeysAreNamedWhereNoInputMethodTakesThem() {
        assertThat(card(KeyboardWedge.Accents.TELEX, HostKeyboard.PLAIN).damage())
                .containsExactly(TextDamage.INPUT_METHOD_KEYS);
    }

    @Test
    void telexKeysAreTheTextWhereOneDoes() {
        QrPayload.CardQr card = card(KeyboardWedge.Accents.TELEX, HostKeyboard.TELEX);

        assertThat(card.fullName()).isEqualTo(Citizens.NGUYEN_VAN_A.fullName());
        assertThat(card.damage()).isEmpty();
    }

    @Test
    void lostAccentsAreNamed() {
        assertThat(card(KeyboardWedge.Accents.STRIPPED, HostKeyboard.PLAIN).damage())
                .containsExactly(TextDamage.ACCENTS_LOST);
    }

    @Test
    void lostLettersAreNamed() {
        assertThat(card(KeyboardWedge.Accents.QUESTION_MARKS, HostKeyboard.PLAIN)
                        .damage())
                .contains(TextDamage.CHARACTERS_LOST);
    }

    private static QrPayload.CardQr card(KeyboardWedge.Accents accents, HostKeyboard host) {
        List<ScanEvent> scans = new ArrayList<>();
        var reader = new WedgeReader<Character>(WedgeLimits.USUAL, key -> {}, scans::add);
        var wedge = new KeyboardWedge(accents, Duration.ofMillis(2), KeyboardWedge.Ending.ENTER);
        long nanos = 0;
        for (char c :
                host.text(wedge.strokes(Citizens.NGUYEN_VAN_A.cardQrText())).toCharArray()) {
            nanos += 2_000_000;
            reader.key(c, Character.toString(c), nanos);
        }
        assertThat(scans).hasSize(1);
        QrPayload payload = QrReader.parse(((ScanEvent.Scanned) scans.getFirst()).raw());
        assertThat(payload).isInstanceOf(QrPayload.CardQr.class);
        assertThat(((QrPayload.CardQr) payload).number()).isEqualTo("999090000123");
        return (QrPayload.CardQr) payload;
    }
}

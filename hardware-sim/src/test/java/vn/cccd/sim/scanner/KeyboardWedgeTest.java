package vn.cccd.sim.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.scanner.KeyboardWedge.Accents;
import vn.cccd.sim.scanner.KeyboardWedge.Ending;

class KeyboardWedgeTest {
    private static final String CARD = Citizens.NGUYEN_VAN_A.cardQrText();

    @Test
    void asciiArrivesUnchangedOnAPlainComputer() {
        String ascii = "~!@#$%^&*()_+{}|:\"<>?`1234567890-=[]\\;',./ AZaz";

        assertThat(HostKeyboard.PLAIN.text(KeyboardWedge.USUAL.strokes(ascii))).isEqualTo(ascii + "\n");
    }

    @Test
    void aCardLosesItsAccents() {
        assertThat(HostKeyboard.PLAIN.text(KeyboardWedge.USUAL.strokes(CARD)))
                .isEqualTo("999090000123||Nguyen Van A|01011990|Nam|So 1, Phuong Gia, Quan Mau, Ha Noi|15032021\n");
    }

    @ParameterizedTest
    @CsvSource({"STRIPPED, Nu", "LEFT_OUT, N", "QUESTION_MARKS, N???", "TELEX, Nuwx"})
    void aScannerHasItsOwnWayWithAccents(Accents accents, String arrives) {
        var wedge = new KeyboardWedge(accents, Duration.ZERO, Ending.NOTHING);

        assertThat(HostKeyboard.PLAIN.text(wedge.strokes("Nữ"))).isEqualTo(arrives);
    }

    @ParameterizedTest
    @CsvSource({
        "dd, đ",
        "DDor, Đỏ",
        "aan, ân",
        "tieengs, tiếng",
        "Vieetj, Việt",
        "nuwx, nữ",
        "huwowng, hương",
        "huowng, hương",
        "quow, quơ",
        "hoaf, hòa",
        "toans, toán",
        "ass, as",
        "tiengz, tiengz",
        "hosz, ho",
        "w, ư",
        "b, b",
        "sf, sf",
        "123|as, 123|á"
    })
    void telexWritesVietnamese(String typed, String arrives) {
        var wedge = new KeyboardWedge(Accents.STRIPPED, Duration.ZERO, Ending.NOTHING);

        assertThat(HostKeyboard.TELEX.text(wedge.strokes(typed))).isEqualTo(arrives);
    }

    @ParameterizedTest
    @MethodSource("vn.cccd.sim.person.Citizens#all")
    void whatIsSpelledInTelexIsRightWhereTelexIsOnAndWrongWhereItIsOff(Citizen citizen) {
        var wedge = new KeyboardWedge(Accents.TELEX, Duration.ZERO, Ending.NOTHING);
        List<KeyStroke> strokes = wedge.strokes(citizen.cardQrText());

        assertThat(bare(HostKeyboard.TELEX.text(strokes))).isEqualTo(bare(citizen.cardQrText()));
        assertThat(HostKeyboard.PLAIN.text(strokes)).isNotEqualTo(citizen.cardQrText());
    }

    @Test
    void telexDamagesWhatNobodyTyped() {
        String token = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiI5OTkwOTAwMDAxMjMifQ.As9fOowW";

        assertThat(HostKeyboard.TELEX.text(KeyboardWedge.USUAL.strokes(token)))
                .isNotEqualTo(token + "\n")
                .endsWith("\n");
    }

    @Test
    void theVietnameseLayoutTurnsDigitsIntoAccents() {
        String arrived =
                new HostKeyboard(KeyboardLayout.VIETNAMESE, false, false).text(KeyboardWedge.USUAL.strokes("012|Nam"));

        assertThat(arrived).isEqualTo("đăâ|Nam\n");
    }

    @Test
    void theFrenchLayoutChangesLettersAndDigits() {
        String arrived =
                new HostKeyboard(KeyboardLayout.FRENCH, false, false).text(KeyboardWedge.USUAL.strokes("12 qwa"));

        assertThat(arrived).isEqualTo("&é azq\n");
    }

    @Test
    void capsLockTurnsTheCase() {
        assertThat(new HostKeyboard(KeyboardLayout.US, false, true).text(KeyboardWedge.USUAL.strokes("Nam 1")))
                .isEqualTo("nAM 1\n");
    }

    /**
     * On which vowel of an open group the tone stands is a matter of taste: {@code Thủy}, {@code Thuỷ}. A curly apostrophe has no key.
     */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\u0300\u0301\u0303\u0309\u0323’]", "");
    }

    @Test
    void keysComeInOrderAndFasterThanAnybodyTypes() {
        List<KeyStroke> pressed = new ArrayList<>();
        var wedge = new KeyboardWedge(Accents.STRIPPED, Duration.ofMillis(1), Ending.TAB);
        long start = System.nanoTime();

        wedge.type("999090000123", pressed::add);

        assertThat(System.nanoTime() - start)
                .isGreaterThan(Duration.ofMillis(11).toNanos());
        assertThat(pressed).isEqualTo(wedge.strokes("999090000123")).hasSize(13);
        assertThat(pressed.getLast().key()).isEqualTo('\t');
        assertThat(pressed.toString()).doesNotContain("9");
    }
}

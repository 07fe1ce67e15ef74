package vn.cccd.qr.scanner.wedge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.scanner.ScanDamage;
import vn.cccd.qr.scanner.ScanEvent;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.scanner.HostKeyboard;
import vn.cccd.sim.scanner.KeyStroke;
import vn.cccd.sim.scanner.KeyboardLayout;
import vn.cccd.sim.scanner.KeyboardWedge;

class WedgeReaderTest {
    private static final String CARD = Citizens.NGUYEN_VAN_A.cardQrText();
    private static final String BARE = "999090000123||Nguyen Van A|01011990|Nam|So 1, Ha Noi|15032021";
    private static final int SESSIONS = 3_000;

    private final Typist typist = new Typist();

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1, 2, 5, 10, 20, 30, 39})
    void aScanIsRecognisedAtAnySpeedOfScannersAndNoKeyOfItEscapes(double millis) {
        typist.keys(BARE + "\r", millis).silence();

        assertThat(scan()).isEqualTo(BARE);
        assertThat(typist.passedOn).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'\r', true", "'\n', true", "'\t', true", "'', false"})
    void anEndingOrAPauseEndsAScan(String ending, boolean atOnce) {
        typist.keys(BARE + ending, 2);
        assertThat(typist.scans.isEmpty()).isNotEqualTo(atOnce);
        typist.silence();

        assertThat(scan()).isEqualTo(BARE);
        assertThat(typist.passedOn).isEmpty();
    }

    @Test
    void aHiccupInTheMiddleOfAScanIsForgiven() {
        typist.keys(BARE.substring(0, 20), 2).key(BARE.substring(20, 21), 150).keys(BARE.substring(21) + "\r", 2);

        assertThat(scan()).isEqualTo(BARE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 25})
    void aWindowThatHandsKeysOverLateAndInHeapsLosesNothingOfAScan(int heap) {
        String all = BARE + "\r";
        for (int from = 0; from < all.length(); from += heap) {
            typist.keptWaiting(all.substring(from, Math.min(all.length(), from + heap)), 120);
        }

        assertThat(scan()).isEqualTo(BARE);
        assertThat(typist.passedOn).isEmpty();
    }

    @Test
    void aScanWhoseFirstKeysWereTakenForAPersonsIsNotTakenForAWholeOne() {
        typist.keys(BARE.substring(0, 3), 2).key(BARE.substring(3, 4), 60).keys(BARE.substring(4) + "\r", 2);

        assertThat(typist.passedOn).hasToString(BARE.substring(0, 3));
        assertThat(damage()).isEqualTo(ScanDamage.UNFINISHED);
        typist.scans.clear();
        typist.keys(BARE + "\r", 2);
        assertThat(scan()).isEqualTo(BARE);
    }

    @Test
    void twoScansInARowAreTwo() {
        typist.keys(BARE + "\r" + BARE + "x\r", 2);

        assertThat(typist.scans).hasSize(2);
        assertThat(typist.passedOn).isEmpty();
    }

    @Test
    void aPersonsKeysArePassedOnWithoutNoticeableDelay() {
        typist.keys("999090000123", 110).key("\b", 200).keys("4\r", 150).silence();

        assertThat(typist.passedOn).hasToString("999090000123\b4\r");
        assertThat(typist.scans).isEmpty();
        assertThat(Duration.ofNanos(typist.longestWait)).isLessThanOrEqualTo(Duration.ofMillis(40));
    }

    @Test
    void keysThatSomebodyRollsOverArePassedOnInTheirOrder() {
        typist.keys("12", 15).keys("34", 120).keys("567", 30).keys("8\r", 90).silence();

        assertThat(typist.passedOn).hasToString("12345678\r");
        assertThat(typist.scans).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 20, 33})
    void aKeyThatIsHeldDownIsAPersons(double repeat) {
        typist.key("9", 100).key("9", 500);
        typist.keys("9".repeat(60), repeat).silence();

        assertThat(typist.passedOn).hasToString("9".repeat(62));
        assertThat(typist.scans).isEmpty();
    }

    @Test
    void enterTheArrowsAndShiftAloneArePassedOn() {
        typist.key("\r", 500).key("", 300).key("", 300).key("\t", 300).silence();

        assertThat(typist.passedOn).hasToString("\r\t");
    }

    @Test
    void aScanBetweenAPersonsKeysTakesNoneOfThem() {
        typist.keys("999", 120).silence();
        typist.keys(BARE + "\r", 2).silence();
        typist.keys("090", 120).silence();

        assertThat(scan()).isEqualTo(BARE);
        assertThat(typist.passedOn).hasToString("999090");
    }

    @Test
    void anEndlessScanIsNamedOnceSwallowedAndForgotten() {
        typist.keys("ab".repeat(10_000), 1).silence();
        assertThat(typist.scans).singleElement().isInstanceOf(ScanEvent.TooLong.class);
        typist.keys(BARE + "\r", 2);

        assertThat(typist.scans).hasSize(2).last().isInstanceOf(ScanEvent.Scanned.class);
        assertThat(typist.passedOn).isEmpty();
    }

    /** People and scanners in turn, at random speeds: what a person typed comes out to the last key, and so does every scan. */
    @Test
    void aPersonsTypingIsNeverLost() {
        var random = new Random(20_261_121);
        int keys = 0;
        int scans = 0;
        for (int session = 0; session < SESSIONS; session++) {
            var someone = new Typist();
            var typed = new StringBuilder();
            int expected = 0;
            for (int turn = 0; turn < 6; turn++) {
                if (random.nextInt(3) == 0) {
                    someone.keys(BARE + (random.nextBoolean() ? "\r" : "\t"), random.nextDouble() * 20)
                            .silence();
                    expected++;
                } else {
                    someone.silence();
                    for (int key = 0; key < 1 + random.nextInt(30); key++) {
                        String text = Character.toString("0123456789\b\r\t qwertyLÂ|".charAt(random.nextInt(23)));
                        // One key in five is rolled over, but no more than two in a row.
                        boolean rolled = random.nextInt(5) == 0 && key % 3 != 0;
                        someone.key(text, rolled ? 5 + random.nextInt(30) : 60 + random.nextInt(400));
                        typed.append(text);
                    }
                    someone.silence();
                }
            }
            assertThat(someone.passedOn).hasToString(typed.toString());
            assertThat(someone.scans).hasSize(expected).allMatch(ScanEvent.Scanned.class::isInstance);
            assertThat(someone.longestWait).isLessThan(TimeUnit.MILLISECONDS.toNanos(120));
            keys += typed.length();
            scans += expected;
        }
        System.out.printf("keyboard: %d keys of people and %d scans told apart, none lost%n", keys, scans);
    }

    @Test
    void theSimulatorsScannerIsRead() {
        type(KeyboardWedge.USUAL, HostKeyboard.PLAIN, CARD);

        assertThat(scan()).startsWith("999090000123|").contains("Nguyen Van A").doesNotContain("ễ");
    }

    @Test
    void lettersThatAreErasedInTheMiddleGiveAnInputMethodAway() {
        // Unikey writes "â" by erasing the "a" before it.
        typist.keys("999090000123||Tra", 2).keys("\bâ", 1).keys("n Van A|01011990|Nam|x|y\r", 2);

        assertThat(damage()).isEqualTo(ScanDamage.INPUT_METHOD);
        assertThat(new String(raw().toArray(), UTF_8)).startsWith("999090000123||Trân Van A|");
    }

    @ParameterizedTest
    @CsvSource({"FRENCH", "VIETNAMESE"})
    void anotherKeyboardLayoutIsRecognised(KeyboardLayout layout) {
        type(KeyboardWedge.USUAL, new HostKeyboard(layout, false, false), CARD);

        assertThat(damage()).isEqualTo(ScanDamage.OTHER_LAYOUT);
    }

    @Test
    void aGermanLayoutIsRecognisedInCardsAndTokens() {
        typist.keys(BARE.replace('y', 'z').replace('|', '\'') + "\r", 2);
        assertThat(damage()).isEqualTo(ScanDamage.OTHER_LAYOUT);
        typist.scans.clear();
        typist.keys("ezJhbGciOiJFUzI1NiJ9.ezJzdWIiOiIxIn0.abc\r", 2);
        assertThat(damage()).isEqualTo(ScanDamage.OTHER_LAYOUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.vn/a?b=c",
                "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.abc",
                "DN4019999999999|4e677579e1bb856e|01/01/1990|1",
                "0123456789012",
                "999090000123",
                "đoàn|kết"
            })
    void whatIsTypedRightIsNotTakenForDamage(String text) {
        typist.keys(text + "\r", 2);

        assertThat(scan()).isEqualTo(text);
    }

    private void type(KeyboardWedge wedge, HostKeyboard host, String text) {
        var strokes = wedge.strokes(text);
        String arrived = host.text(strokes);
        double millis = strokes.stream()
                .map(KeyStroke::after)
                .mapToLong(Duration::toMillis)
                .max()
                .orElse(1);
        typist.keys(arrived, millis).silence();
    }

    private String scan() {
        assertThat(typist.scans).hasSize(1);
        return ((ScanEvent.Scanned) typist.scans.getFirst()).text().orElseThrow();
    }

    private ScanDamage damage() {
        assertThat(typist.scans).hasSize(1);
        return ((ScanEvent.Damaged) typist.scans.getFirst()).damage();
    }

    private Bytes raw() {
        return ((ScanEvent.Damaged) typist.scans.getFirst()).raw();
    }
}

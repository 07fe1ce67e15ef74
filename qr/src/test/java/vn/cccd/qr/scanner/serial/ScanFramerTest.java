package vn.cccd.qr.scanner.serial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.qr.bytes.Bytes;

class ScanFramerTest {
    private static final int LONGEST = 100;
    private static final int STALE = 3;
    private static final int ROUNDS = 2_000;

    private final List<String> seen = new ArrayList<>();

    private ScanFramer framer(SerialFraming framing) {
        return framer(framing, seen);
    }

    private static ScanFramer framer(SerialFraming framing, List<String> seen) {
        return new ScanFramer(framing, LONGEST, STALE, new ScanFramer.Scans() {
            @Override
            public void whole(Bytes scan) {
                seen.add("whole " + scan.toHex());
            }

            @Override
            public void unfinished(Bytes begun) {
                seen.add("unfinished " + begun.toHex());
            }

            @Override
            public void tooLong() {
                seen.add("too long");
            }
        });
    }

    private static byte[] framed(SerialFraming framing, byte[] content) {
        var out = new ByteArrayOutputStream();
        if (framing == SerialFraming.STX_ETX) {
            out.write(2);
        }
        out.writeBytes(content);
        out.writeBytes(
                switch (framing) {
                    case LINE, CR -> new byte[] {'\r'};
                    case LF -> new byte[] {'\n'};
                    case CRLF -> new byte[] {'\r', '\n'};
                    case STX_ETX -> new byte[] {3};
                    case NONE -> new byte[0];
                });
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(SerialFraming.class)
    void howBytesAreDealtOutChangesNoScan(SerialFraming framing) {
        var random = new Random(framing.text().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            List<String> expected = new ArrayList<>();
            List<String> found = new ArrayList<>();
            ScanFramer framer = framer(framing, found);
            var together = new ByteArrayOutputStream();
            for (int scan = 0; scan < 4; scan++) {
                byte[] content = content(random, 1 + random.nextInt(LONGEST));
                expected.add("whole " + Bytes.copyOf(content).toHex());
                byte[] bytes = framed(framing, content);
                if (framing == SerialFraming.NONE) {
                    inPieces(framer, bytes, random);
                    framer.pause();
                } else {
                    together.writeBytes(bytes);
                }
            }
            inPieces(framer, together.toByteArray(), random);

            assertThat(found).isEqualTo(expected);
        }
        System.out.printf("%s: %d scans in random pieces, all whole%n", framing.text(), 4 * ROUNDS);
    }

    @ParameterizedTest
    @EnumSource(SerialFraming.class)
    void anyBytesAtAllGiveTheSameHoweverTheyAreDealtOut(SerialFraming framing) {
        var random = new Random(77);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] noise = noise(random, random.nextInt(4 * LONGEST));
            List<String> atOnce = new ArrayList<>();
            ScanFramer one = framer(framing, atOnce);
            one.take(noise, noise.length);
            one.gone();
            List<String> inPieces = new ArrayList<>();
            ScanFramer other = framer(framing, inPieces);
            inPieces(other, noise, random);
            other.gone();

            assertThat(inPieces).isEqualTo(atOnce);
            assertThat(inPieces).allMatch(event -> event.length() <= 2 * LONGEST + 2 + "unfinished ".length());
        }
    }

    @ParameterizedTest
    @EnumSource(SerialFraming.class)
    void anEndlessLineIsCutOffOnceAndTheNextScanIsWhole(SerialFraming framing) {
        ScanFramer framer = framer(framing);
        byte[] endless = framed(framing, content(new Random(1), 10 * LONGEST));
        framer.take(endless, endless.length);
        if (framing == SerialFraming.NONE) {
            framer.pause();
        }
        byte[] next = framed(framing, "next".getBytes(UTF_8));
        framer.take(next, next.length);
        framer.pause();

        assertThat(seen).containsExactly("too long", "whole 6e657874");
    }

    @ParameterizedTest
    @EnumSource(SerialFraming.class)
    void anEndlessLineWithoutAnyEndingIsOverWhenItIsQuiet(SerialFraming framing) {
        ScanFramer framer = framer(framing);
        byte[] endless = framed(framing, content(new Random(1), 10 * LONGEST));
        framer.take(endless, 5 * LONGEST);
        for (int pause = 0; pause < STALE; pause++) {
            framer.pause();
        }
        byte[] next = framed(framing, "next".getBytes(UTF_8));
        framer.take(next, next.length);
        framer.pause();

        assertThat(seen).containsExactly("too long", "whole 6e657874");
    }

    @ParameterizedTest
    @EnumSource(
            value = SerialFraming.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE"})
    void aScanWhoseRestDoesNotComeIsUnfinishedAndSpoilsNoOther(SerialFraming framing) {
        ScanFramer framer = framer(framing);
        byte[] half = Arrays.copyOf(framed(framing, "half".getBytes(UTF_8)), framing == SerialFraming.STX_ETX ? 3 : 2);
        framer.take(half, half.length);
        framer.pause();
        framer.pause();
        assertThat(seen).isEmpty();
        framer.pause();
        byte[] next = framed(framing, "next".getBytes(UTF_8));
        framer.take(next, next.length);

        assertThat(seen).containsExactly("unfinished 6861", "whole 6e657874");
    }

    @Test
    void aDeviceThatGoesInTheMiddleLeavesAnUnfinishedScan() {
        for (SerialFraming framing : SerialFraming.values()) {
            seen.clear();
            ScanFramer framer = framer(framing);
            byte[] half = {2, 'h', 'a'};
            framer.take(half, half.length);
            framer.gone();
            framer.gone();
            assertThat(seen).as(framing.text()).hasSize(1).first().asString().startsWith("unfinished");
        }
    }

    @Test
    void emptyLinesAreNoScans() {
        ScanFramer framer = framer(SerialFraming.LINE);
        byte[] lines = "\r\n\r\nx\r\n\n".getBytes(UTF_8);
        framer.take(lines, lines.length);

        assertThat(seen).containsExactly("whole 78");
    }

    @Test
    void betweenStxAndEtxALineEndIsContentAndOutsideEverythingIsNoise() {
        ScanFramer framer = framer(SerialFraming.STX_ETX);
        byte[] bytes = {'n', 'o', 2, 'a', '\r', 'b', 3, 'n', 'o', 2, 'c', 3};
        framer.take(bytes, bytes.length);

        assertThat(seen).containsExactly("whole 610d62", "whole 63");
    }

    private static void inPieces(ScanFramer framer, byte[] bytes, Random random) {
        for (int from = 0; from < bytes.length; ) {
            int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextBoolean() ? 3 : 200));
            framer.take(Arrays.copyOfRange(bytes, from, to), to - from);
            from = to;
        }
    }

    /** Anything but the bytes that frame. */
    private static byte[] content(Random random, int length) {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = (byte) (0x20 + random.nextInt(0xE0));
        }
        return content;
    }

    /** Full of endings. */
    private static byte[] noise(Random random, int length) {
        byte[] noise = new byte[length];
        for (int i = 0; i < length; i++) {
            noise[i] =
                    random.nextInt(8) == 0 ? "\r\n\2\3".getBytes(UTF_8)[random.nextInt(4)] : (byte) random.nextInt(256);
        }
        return noise;
    }
}

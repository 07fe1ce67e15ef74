package vn.cccd.qr.scanner;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.cccd.qr.bytes.Bytes;

/** Looks at what a scanner sent: is it text, and is it whole? */
public final class ScanText {
    /** The first byte of a visible digital seal (Doc 9303-13), which is binary. No UTF-8 text of letters, digits and signs begins with it. */
    private static final int SEAL = 0xDC;

    private static final int LINE_FEED = '\n';
    private static final int CARRIAGE_RETURN = '\r';
    private static final int SYMBOLOGY_BYTES = 3;

    private ScanText() {}

    /** The event for a whole scan; empty when it holds nothing. Line ends and a symbology identifier around the content are taken off. */
    public static Optional<ScanEvent> event(ScanSource source, Bytes scan) {
        Bytes content = content(scan);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        boolean readable = content.at(0) == SEAL || utf8(content).isPresent();
        return Optional.of(
                readable
                        ? new ScanEvent.Scanned(source, content)
                        : new ScanEvent.Damaged(source, ScanDamage.NOT_UTF8, content));
    }

    /** The text, or empty when the bytes are no UTF-8. */
    static Optional<String> utf8(Bytes raw) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw.toArray()))
                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static Bytes content(Bytes scan) {
        int from = 0;
        int to = scan.length();
        boolean seal = to > 0 && scan.at(0) == SEAL;
        while (to > from && !seal && isLineEnd(scan.at(to - 1))) {
            to--;
        }
        while (from < to && isLineEnd(scan.at(from))) {
            from++;
        }
        return scan.slice(hasSymbology(scan, from, to) ? from + SYMBOLOGY_BYTES : from, to);
    }

    private static boolean isLineEnd(int value) {
        return value == CARRIAGE_RETURN || value == LINE_FEED;
    }

    /** {@code ]Q} and a digit: "this was a QR code" (ISO/IEC 15424), sent before the content where a scanner is set so. */
    private static boolean hasSymbology(Bytes scan, int from, int to) {
        return to - from > SYMBOLOGY_BYTES
                && scan.at(from) == ']'
                && scan.at(from + 1) == 'Q'
                && scan.at(from + 2) >= '0'
                && scan.at(from + 2) <= '9';
    }
}

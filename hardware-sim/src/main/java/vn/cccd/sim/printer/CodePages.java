package vn.cccd.sim.printer;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import vn.cccd.sim.bytes.Bytes;

/** Bytes to characters: the code pages that Java knows too, by the numbers of {@code ESC t}, and UTF-8. Not thread-safe. */
final class CodePages {
    private static final String FIRST = "IBM437";
    private static final Map<Integer, String> PAGES = Map.ofEntries(
            Map.entry(0, FIRST),
            Map.entry(2, "IBM850"),
            Map.entry(3, "IBM860"),
            Map.entry(4, "IBM863"),
            Map.entry(5, "IBM865"),
            Map.entry(16, "windows-1252"),
            Map.entry(17, "IBM866"),
            Map.entry(18, "IBM852"),
            Map.entry(19, "IBM858"),
            Map.entry(45, "windows-1250"),
            Map.entry(46, "windows-1251"),
            Map.entry(52, "windows-1258"));

    private String page = FIRST;
    private boolean utf8;
    private CharsetDecoder decoder = decoder();
    private Bytes torn = Bytes.empty();

    /** False when the number is none of those here; the page stays. */
    boolean select(int number) {
        String wanted = PAGES.get(number);
        if (wanted == null || !Charset.isSupported(wanted)) {
            return false;
        }
        page = wanted;
        restart();
        return true;
    }

    void utf8(boolean on) {
        utf8 = on;
        restart();
    }

    void reset() {
        page = FIRST;
        utf8 = false;
        restart();
    }

    /** Composed characters; a character whose end has not come yet waits for it. */
    String decode(Bytes bytes) {
        ByteBuffer in = ByteBuffer.wrap(Bytes.join(torn, bytes).toArray());
        CharBuffer out = CharBuffer.allocate(2 * in.remaining() + 2);
        decoder.decode(in, out, false);
        var rest = new byte[in.remaining()];
        in.get(rest);
        torn = Bytes.copyOf(rest);
        return Normalizer.normalize(out.flip(), Normalizer.Form.NFC);
    }

    private void restart() {
        decoder = decoder();
        torn = Bytes.empty();
    }

    private CharsetDecoder decoder() {
        Charset charset = utf8 ? StandardCharsets.UTF_8 : Charset.forName(page);
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }
}

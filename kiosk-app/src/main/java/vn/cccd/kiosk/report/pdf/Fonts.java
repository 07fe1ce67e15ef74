package vn.cccd.kiosk.report.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Roboto, embedded into one document with the letters that are used. It comes from a dependency and not from the machine; Inter, which the screens use,
 * has outlines that PDFBox cannot embed.
 */
final class Fonts {
    private static final String DIRECTORY = "/com/formdev/flatlaf/fonts/roboto/";
    private static final float UNITS = 1_000;
    private static final int UNKNOWN = '?';

    private record Face(PDFont font, CmapLookup letters) {}

    private final Map<Style.Weight, Face> faces = new EnumMap<>(Style.Weight.class);

    Fonts(PDDocument document) throws IOException {
        faces.put(Style.Weight.REGULAR, face(document, "Roboto-Regular.ttf"));
        faces.put(Style.Weight.BOLD, face(document, "Roboto-Bold.ttf"));
    }

    private static Face face(PDDocument document, String name) throws IOException {
        try (InputStream in = Fonts.class.getResourceAsStream(DIRECTORY + name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            document.registerTrueTypeFontForClosing(font);
            return new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        }
    }

    PDFont of(Style style) {
        return face(style).font();
    }

    /** In points; {@code text} is {@link #printable}. */
    float width(String text, Style style) throws IOException {
        return face(style).font().getStringWidth(text) / UNITS * style.size();
    }

    /** What can be printed of a text: accents composed, no control characters, and {@code ?} for what the font does not know. */
    String printable(String text, Style style) {
        StringBuilder printable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                printable.append(' ');
            } else if (!isInvisible(letter)) {
                printable.appendCodePoint(knows(style, letter) ? letter : UNKNOWN);
            }
        });
        return printable.toString().strip();
    }

    private boolean knows(Style style, int letter) {
        return face(style).letters().getGlyphId(letter) != 0;
    }

    /** Also what would turn the direction of a line around. */
    private static boolean isInvisible(int letter) {
        int type = Character.getType(letter);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    /** The lines of a text that may be this wide; at least one. A word that is wider is broken. */
    List<String> lines(String text, Style style, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text, style).split(" +", -1)) {
            String rest = word;
            if (!line.isEmpty() && width(line + " " + rest, style) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (line.isEmpty() && width(rest, style) > width) {
                int cut = fitting(rest, style, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** How much of a word fits; at least one letter. */
    private int fitting(String word, Style style, float width) throws IOException {
        int cut = word.offsetByCodePoints(0, 1);
        while (cut < word.length()) {
            int next = word.offsetByCodePoints(cut, 1);
            if (width(word.substring(0, next), style) > width) {
                break;
            }
            cut = next;
        }
        return cut;
    }

    private Face face(Style style) {
        Face face = faces.get(style.weight());
        if (face == null) {
            throw new IllegalStateException("every weight has a face");
        }
        return face;
    }
}

package vn.cccd.kiosk.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.cccd.sync.bytes.Bytes;

/** What a reader finds in a PDF file. */
public final class PdfReading {
    private static final float EDGE = PageFlow.MARGIN - 1;

    private final List<String> texts = new ArrayList<>();
    private final List<List<TextPosition>> letters = new ArrayList<>();
    private final Map<String, String> properties = new TreeMap<>();
    private int pictures;

    private PdfReading() {}

    public static PdfReading of(Bytes pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
            PdfReading reading = new PdfReading();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                reading.read(document, page);
            }
            for (String key : document.getDocumentInformation().getMetadataKeys()) {
                reading.properties.put(key, document.getDocumentInformation().getPropertyStringValue(key) + "");
            }
            return reading;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(PDDocument document, int number) throws IOException {
        List<TextPosition> found = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                found.add(text);
                super.processTextPosition(text);
            }
        };
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        texts.add(stripper.getText(document).replaceAll("\\s+", " "));
        letters.add(found);
        PDPage page = document.getPage(number - 1);
        for (COSName name : page.getResources().getXObjectNames()) {
            pictures += page.getResources().isImageXObject(name) ? 1 : 0;
        }
    }

    public int pages() {
        return texts.size();
    }

    public int pictures() {
        return pictures;
    }

    /** In the order in which it was written, every line break a space. */
    public String text() {
        return String.join(" ", texts);
    }

    /** Of page 1, 2, 3 … */
    public String text(int page) {
        return texts.get(page - 1);
    }

    public Map<String, String> properties() {
        return properties;
    }

    /** Letters that are off the paper or in its margins. */
    public List<String> outsideItsMargins() {
        List<String> outside = new ArrayList<>();
        for (List<TextPosition> page : letters) {
            for (TextPosition letter : page) {
                boolean inside = letter.getX() >= EDGE
                        && letter.getX() + letter.getWidth() <= letter.getPageWidth() - EDGE
                        && letter.getY() >= EDGE
                        && letter.getY() <= letter.getPageHeight() - EDGE + 20;
                if (!inside) {
                    outside.add(letter.getUnicode() + " at " + letter.getX() + ", " + letter.getY());
                }
            }
        }
        return outside;
    }

    /** Letters that lie on others. */
    public List<String> overlaps() {
        List<String> overlaps = new ArrayList<>();
        for (List<TextPosition> page : letters) {
            List<TextPosition> visible = page.stream()
                    .filter(letter -> !letter.getUnicode().isBlank())
                    .toList();
            for (int i = 0; i < visible.size(); i++) {
                for (int j = i + 1; j < visible.size(); j++) {
                    if (overlap(visible.get(i), visible.get(j))) {
                        overlaps.add(visible.get(i).getUnicode()
                                + visible.get(j).getUnicode() + " at "
                                + visible.get(i).getX() + ", " + visible.get(i).getY());
                    }
                }
            }
        }
        return overlaps;
    }

    /** The bodies of two letters, from the line they stand on to the height of small ones; kerning may let them touch. */
    private static boolean overlap(TextPosition one, TextPosition other) {
        float across = Math.min(one.getX() + one.getWidth(), other.getX() + other.getWidth())
                - Math.max(one.getX(), other.getX());
        float bodyOfOne = one.getFontSizeInPt() / 2;
        float bodyOfOther = other.getFontSizeInPt() / 2;
        float down = Math.min(one.getY(), other.getY()) - Math.max(one.getY() - bodyOfOne, other.getY() - bodyOfOther);
        return across > 1 && down > 1;
    }
}

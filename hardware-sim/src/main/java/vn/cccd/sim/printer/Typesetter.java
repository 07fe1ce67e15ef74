package vn.cccd.sim.printer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.printer.PrinterCommand.Barcode;
import vn.cccd.sim.printer.PrinterCommand.Setting;
import vn.cccd.sim.qr.LinearCode;
import vn.cccd.sim.qr.LinearCode.Symbology;
import vn.cccd.sim.qr.QrSymbol;

/** Sets orders as lines on paper. One thread. */
final class Typesetter {
    private static final int TAB_STOP = 8;
    private static final List<Symbology> BARCODES = List.of(Symbology.values());
    private static final Pattern CODE_SET = Pattern.compile("^\\{[ABC]");

    private final int width;
    private final PaperFeed feed;
    private final Glyphs glyphs = new Glyphs();
    private final CodePages pages = new CodePages();
    private final List<Dots> line = new ArrayList<>();
    private final StringBuilder lineText = new StringBuilder();
    private TypeStyle style = new TypeStyle();
    private Paper paper;
    private int used;
    private Bytes code = Bytes.empty();

    Typesetter(int width, PaperFeed feed) {
        this.width = width;
        this.feed = feed;
        this.paper = new Paper(width);
    }

    /** What is on the paper so far. */
    Receipt unfinished() {
        return paper.receipt(false);
    }

    void initialise() {
        clearLine();
        style = new TypeStyle();
        pages.reset();
    }

    /** False when the value is none that this printer has. */
    boolean set(Setting setting, int value) {
        if (style.apply(setting, value)) {
            return true;
        }
        if (setting == Setting.CODE_PAGE) {
            return pages.select(value);
        }
        pages.utf8(value == 2);
        return value == 1 || value == 2;
    }

    void text(Bytes bytes) throws InterruptedException {
        for (int character : pages.decode(bytes).codePoints().toArray()) {
            Dots cell = cell(character);
            if (used + cell.width() > available() && !line.isEmpty()) {
                lineFeed();
            }
            lineText.appendCodePoint(character);
            add(cell);
        }
    }

    void tab() throws InterruptedException {
        do {
            text(Bytes.of(' '));
        } while (lineText.length() % TAB_STOP != 0);
    }

    void lineFeed() throws InterruptedException {
        int height = line.stream().mapToInt(Dots::height).max().orElse(0);
        int step = Math.max(height, style.spacing);
        if (line.isEmpty()) {
            feed(style.spacing);
        } else {
            print(joined(height), step);
        }
        paper.addText(lineText.toString());
        clearLine();
    }

    void feed(int dots) throws InterruptedException {
        if (dots > 0) {
            feed.advance(dots);
            paper.feed(dots);
        }
    }

    void feedLines(int lines) throws InterruptedException {
        if (!line.isEmpty()) {
            lineFeed();
            feed(Math.max(0, lines - 1) * style.spacing);
        } else {
            feed(lines * style.spacing);
        }
    }

    void picture(Dots dots, boolean ownLine) throws InterruptedException {
        if (ownLine) {
            flush();
            print(dots, dots.height());
        } else {
            add(dots);
        }
    }

    /** False when the content is nothing that the kind can say. */
    boolean barcode(Barcode barcode) throws InterruptedException {
        String text = CODE_SET.matcher(new String(barcode.content().toArray(), StandardCharsets.ISO_8859_1))
                .replaceFirst("");
        int kind = barcode.kind() - 65;
        Optional<LinearCode> bars =
                kind >= 0 && kind < BARCODES.size() ? LinearCode.of(BARCODES.get(kind), text) : Optional.empty();
        if (bars.isEmpty() || bars.get().width() * style.barcodeWidth > available()) {
            return false;
        }
        flush();
        if ((style.barcodeText & 1) != 0) {
            caption(text);
        }
        var dots = new Dots(bars.get().width(), 1);
        for (int x = 0; x < dots.width(); x++) {
            if (bars.get().dark(x)) {
                dots.blacken(x, 0);
            }
        }
        print(dots.enlarged(style.barcodeWidth, style.barcodeHeight, width), style.barcodeHeight);
        if ((style.barcodeText & 2) != 0) {
            caption(text);
        }
        return true;
    }

    void store(Bytes content) {
        code = content;
    }

    /** False when nothing was stored, or more than a code holds, or the code is wider than the paper. */
    boolean code() throws InterruptedException {
        QrSymbol symbol;
        try {
            symbol = QrSymbol.of(code);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (symbol.side() * style.codeSize > available()) {
            return false;
        }
        var dots = new Dots(symbol.side(), symbol.side());
        for (int y = 0; y < symbol.side(); y++) {
            for (int x = 0; x < symbol.side(); x++) {
                if (symbol.dark(x, y)) {
                    dots.blacken(x, y);
                }
            }
        }
        flush();
        print(dots.enlarged(style.codeSize, style.codeSize, width), symbol.side() * style.codeSize);
        return true;
    }

    /** The paper up to here; nothing when there is none. */
    Optional<Receipt> cut(int moreFeed) throws InterruptedException {
        flush();
        feed(moreFeed);
        if (paper.isEmpty()) {
            return Optional.empty();
        }
        Receipt receipt = paper.receipt(true);
        paper = new Paper(width);
        return Optional.of(receipt);
    }

    private void caption(String text) throws InterruptedException {
        text(Bytes.copyOf(text.getBytes(StandardCharsets.US_ASCII)));
        lineFeed();
    }

    private void flush() throws InterruptedException {
        if (!line.isEmpty()) {
            lineFeed();
        }
    }

    private Dots cell(int character) {
        Dots cell = glyphs.of(character, style.small, style.bold).enlarged(style.across, style.down, width);
        if (style.underline > 0) {
            var underlined = new Dots(cell.width(), cell.height());
            for (int y = 0; y < cell.height(); y++) {
                for (int x = 0; x < cell.width(); x++) {
                    if (cell.black(x, y) || y >= cell.height() - style.underline) {
                        underlined.blacken(x, y);
                    }
                }
            }
            cell = underlined;
        }
        return style.reverse ? cell.reversed() : cell;
    }

    private void add(Dots dots) {
        line.add(dots);
        used += dots.width();
    }

    /** Characters stand on the same ground. */
    private Dots joined(int height) {
        var joined = new Dots(Math.min(used, width), height);
        int left = 0;
        for (Dots cell : line) {
            for (int y = 0; y < cell.height(); y++) {
                for (int x = 0; x < cell.width(); x++) {
                    if (cell.black(x, y)) {
                        joined.blacken(left + x, height - cell.height() + y);
                    }
                }
            }
            left += cell.width();
        }
        return style.upsideDown ? joined.turned() : joined;
    }

    private void print(Dots dots, int step) throws InterruptedException {
        if (step > 0) {
            feed.advance(step);
            int left = Math.min(style.margin, width) + Math.max(0, available() - dots.width()) * style.alignment / 2;
            paper.add(dots, left, step);
        }
    }

    private int available() {
        return Math.max(1, width - style.margin);
    }

    private void clearLine() {
        line.clear();
        lineText.setLength(0);
        used = 0;
    }
}

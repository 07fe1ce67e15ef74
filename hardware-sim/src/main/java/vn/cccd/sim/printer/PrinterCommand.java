package vn.cccd.sim.printer;

import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/** One order to the printer. */
sealed interface PrinterCommand {
    /** Characters in the present code page. */
    record Text(Bytes bytes) implements PrinterCommand {}

    /** What is in the line is printed, and the paper goes on to the next. */
    record LineFeed() implements PrinterCommand {}

    record Tab() implements PrinterCommand {}

    /** {@code ESC d}: so many lines. */
    record FeedLines(int lines) implements PrinterCommand {}

    /** {@code ESC J}: so many dots. */
    record FeedDots(int dots) implements PrinterCommand {}

    /** {@code ESC @}. */
    record Initialise() implements PrinterCommand {}

    /** A setting of the type: which one, and its value. */
    record Set(Setting setting, int value) implements PrinterCommand {}

    enum Setting {
        /** {@code ESC a}: 0 left, 1 centre, 2 right. */
        ALIGNMENT,
        /** {@code ESC E}, {@code ESC G}. */
        BOLD,
        /** {@code ESC -}: 0, 1 or 2 dots. */
        UNDERLINE,
        /** {@code GS !}: high nibble width, low nibble height, less one. */
        SIZE,
        /** {@code ESC !}: all in one. */
        MODE,
        /** {@code ESC M}: 0 is A, 1 is B. */
        FONT,
        /** {@code GS B}: white on black. */
        REVERSE,
        /** <code>ESC {</code>: head down. */
        UPSIDE_DOWN,
        /** {@code ESC 3}, dots; {@code ESC 2} is -1. */
        LINE_SPACING,
        /** {@code ESC t}. */
        CODE_PAGE,
        /** {@code FS ( C}, function 48: 1 one byte a character, 2 UTF-8. */
        ENCODING,
        /** {@code GS L}: dots. */
        LEFT_MARGIN,
        /** {@code GS h}: dots. */
        BARCODE_HEIGHT,
        /** {@code GS w}: dots of a narrow bar. */
        BARCODE_WIDTH,
        /** {@code GS H}: 0 none, 1 above, 2 below, 3 both. */
        BARCODE_TEXT,
        /** {@code GS ( k}, function 67: dots of a module. */
        CODE_SIZE
    }

    /** {@code GS v 0}, {@code ESC *}: a picture in the line; {@code ownLine} when it takes one for itself. */
    record Picture(Dots dots, boolean ownLine) implements PrinterCommand {}

    /** {@code GS k}. */
    record Barcode(int kind, Bytes content) implements PrinterCommand {}

    /** {@code GS ( k}, function 80: what the next code will say. */
    record StoreCode(Bytes content) implements PrinterCommand {}

    /** {@code GS ( k}, function 81. */
    record PrintCode() implements PrinterCommand {}

    /** {@code GS V}: after so many dots of paper. */
    record Cut(int feed) implements PrinterCommand {}

    /** {@code ESC p}, {@code DLE DC4}: the cash drawer. */
    record OpenDrawer() implements PrinterCommand {}

    /** A question; {@code realTime} ones are answered before what waits to be printed. */
    record Ask(Question question, int number, boolean realTime) implements PrinterCommand {}

    enum Question {
        /** {@code DLE EOT n}. */
        REAL_TIME_STATUS,
        /** {@code GS r n}. */
        PAPER_STATUS,
        /** {@code GS I n}. */
        IDENTITY
    }

    /** A known order that leaves no trace on paper. */
    record Nothing() implements PrinterCommand {}

    /** An order that this printer does not know: its first bytes, hexadecimal. */
    record Unknown(String start) implements PrinterCommand {}

    /** Nothing that a caller could have to wait for. */
    default Optional<Ask> realTimeQuestion() {
        return this instanceof Ask ask && ask.realTime() ? Optional.of(ask) : Optional.empty();
    }
}

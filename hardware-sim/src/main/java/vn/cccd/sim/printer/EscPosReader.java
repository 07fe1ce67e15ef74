package vn.cccd.sim.printer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.printer.PrinterCommand.Ask;
import vn.cccd.sim.printer.PrinterCommand.Barcode;
import vn.cccd.sim.printer.PrinterCommand.Cut;
import vn.cccd.sim.printer.PrinterCommand.FeedDots;
import vn.cccd.sim.printer.PrinterCommand.FeedLines;
import vn.cccd.sim.printer.PrinterCommand.Initialise;
import vn.cccd.sim.printer.PrinterCommand.LineFeed;
import vn.cccd.sim.printer.PrinterCommand.Nothing;
import vn.cccd.sim.printer.PrinterCommand.OpenDrawer;
import vn.cccd.sim.printer.PrinterCommand.Question;
import vn.cccd.sim.printer.PrinterCommand.Setting;
import vn.cccd.sim.printer.PrinterCommand.Tab;
import vn.cccd.sim.printer.PrinterCommand.Text;
import vn.cccd.sim.printer.PrinterCommand.Unknown;

/**
 * Takes ESC/POS apart (Epson's command reference). Any bytes are orders or unknown ones; the memory of one order is bounded, whatever
 * lengths it announces.
 */
final class EscPosReader {
    private static final int DLE = 0x10;
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;
    private static final int LONGEST_TEXT = 512;

    /** Orders of one parameter that set something. */
    private static final Map<Integer, Setting> ESC_SETTINGS = Map.of(
            (int) 'a', Setting.ALIGNMENT,
            (int) 'E', Setting.BOLD,
            (int) 'G', Setting.BOLD,
            (int) '-', Setting.UNDERLINE,
            (int) '!', Setting.MODE,
            (int) 'M', Setting.FONT,
            (int) '{', Setting.UPSIDE_DOWN,
            (int) '3', Setting.LINE_SPACING,
            (int) 't', Setting.CODE_PAGE);

    private static final Map<Integer, Setting> GS_SETTINGS = Map.of(
            (int) '!', Setting.SIZE,
            (int) 'B', Setting.REVERSE,
            (int) 'h', Setting.BARCODE_HEIGHT,
            (int) 'w', Setting.BARCODE_WIDTH,
            (int) 'H', Setting.BARCODE_TEXT);

    /** Parameters of orders that leave no trace here. */
    private static final Map<Integer, Integer> ESC_IGNORED = Map.ofEntries(
            Map.entry((int) ' ', 1),
            Map.entry((int) 'R', 1),
            Map.entry((int) 'V', 1),
            Map.entry((int) 'r', 1),
            Map.entry((int) 'T', 1),
            Map.entry((int) 'U', 1),
            Map.entry((int) '%', 1),
            Map.entry((int) '?', 1),
            Map.entry((int) '=', 1),
            Map.entry((int) 'c', 2),
            Map.entry((int) '$', 2),
            Map.entry((int) '\\', 2),
            Map.entry((int) 'W', 8),
            Map.entry((int) 'L', 0),
            Map.entry((int) 'S', 0));

    private static final Map<Integer, Integer> GS_IGNORED = Map.of(
            (int) 'f', 1,
            (int) 'a', 1,
            (int) 'b', 1,
            (int) 'P', 2,
            (int) 'W', 2,
            (int) '$', 2,
            (int) '\\', 2,
            (int) '/', 1);

    private static final Map<Integer, Integer> FS_IGNORED =
            Map.of((int) '&', 0, (int) '.', 0, (int) '!', 1, (int) '-', 1, (int) 'S', 2, (int) 'W', 1, (int) 'p', 2);

    private final PushbackInputStream in;
    private final PictureReader pictures;

    EscPosReader(InputStream in) {
        this.in = new PushbackInputStream(in, 1);
        this.pictures = new PictureReader(this.in);
    }

    /** The next order; nothing when the bytes end, be it in the middle of one. */
    Optional<PrinterCommand> next() throws IOException {
        try {
            int first = in.read();
            return first < 0 ? Optional.empty() : Optional.of(order(first));
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private PrinterCommand order(int first) throws IOException {
        return switch (first) {
            case '\n' -> new LineFeed();
            case '\t' -> new Tab();
            case '\r', 0x0C, 0x18 -> new Nothing();
            case DLE -> realTime();
            case ESC -> escape();
            case FS -> kanji();
            case GS -> group();
            default -> first >= ' ' ? text(first) : unknown(first);
        };
    }

    private PrinterCommand text(int first) throws IOException {
        var run = new byte[LONGEST_TEXT];
        run[0] = (byte) first;
        int length = 1;
        while (length < LONGEST_TEXT) {
            // Whoever waits must not wait for a line's end, but a character in UTF-8 is not torn apart for want of its
            // next byte.
            boolean torn = run[length - 1] < 0 && (run[length - 1] & 0xFF) >= 0xC0;
            if (!torn && in.available() == 0) {
                break;
            }
            int next = in.read();
            if (next < ' ') {
                if (next >= 0) {
                    in.unread(next);
                }
                break;
            }
            run[length++] = (byte) next;
        }
        return new Text(Bytes.copyOf(run).first(length));
    }

    private PrinterCommand realTime() throws IOException {
        int order = read();
        return switch (order) {
            case 0x04 -> new Ask(Question.REAL_TIME_STATUS, read(), true);
            case 0x05 -> ignore(1);
            case 0x14 -> {
                int function = read();
                yield function == 1 ? drawer(2) : function == 2 ? ignore(2) : ignore(7);
            }
            default -> unknown(DLE, order);
        };
    }

    private PrinterCommand escape() throws IOException {
        int order = read();
        if (ESC_SETTINGS.containsKey(order)) {
            return set(ESC_SETTINGS.get(order), read());
        }
        if (ESC_IGNORED.containsKey(order)) {
            return ignore(ESC_IGNORED.get(order));
        }
        return switch (order) {
            case '@' -> new Initialise();
            case '2' -> set(Setting.LINE_SPACING, -1);
            case 'd' -> new FeedLines(read());
            case 'J' -> new FeedDots(read());
            case 'p' -> drawer(3);
            case 'i', 'm' -> new Cut(0);
            case '*' -> pictures.columns();
            case 'D' -> {
                boolean more = true;
                for (int n = 0; more && n < 32; n++) {
                    more = read() != 0;
                }
                yield new Nothing();
            }
            default -> unknown(ESC, order);
        };
    }

    private PrinterCommand kanji() throws IOException {
        int order = read();
        if (FS_IGNORED.containsKey(order)) {
            return ignore(FS_IGNORED.get(order));
        }
        if (order != '(') {
            return unknown(FS, order);
        }
        int kind = read();
        Bytes parameters = sized();
        boolean encoding = kind == 'C' && parameters.length() == 2 && parameters.at(0) == 48;
        return encoding ? set(Setting.ENCODING, parameters.at(1) % 48) : unknown(FS, order, kind);
    }

    private PrinterCommand group() throws IOException {
        int order = read();
        if (GS_SETTINGS.containsKey(order)) {
            return set(GS_SETTINGS.get(order), read());
        }
        if (GS_IGNORED.containsKey(order)) {
            return ignore(GS_IGNORED.get(order));
        }
        return switch (order) {
            case 'L' -> set(Setting.LEFT_MARGIN, read() + 256 * read());
            case 'V' -> {
                int how = read();
                yield new Cut(how == 65 || how == 66 ? read() : 0);
            }
            case 'r' -> new Ask(Question.PAPER_STATUS, read(), false);
            case 'I' -> new Ask(Question.IDENTITY, read(), false);
            case 'v' -> {
                int kind = read();
                yield kind == '0' ? pictures.rows() : unknown(GS, order, kind);
            }
            case 'k' -> barcode();
            case '(' -> extended();
            default -> unknown(GS, order);
        };
    }

    /** Kinds from 65 say how long the content is, those from 0 end it with a zero. */
    private PrinterCommand barcode() throws IOException {
        int kind = read();
        if (kind >= 65) {
            return new Barcode(kind, exactly(read()));
        }
        var content = new byte[255];
        int length = 0;
        for (int next = read(); next != 0 && length < content.length; next = read()) {
            content[length++] = (byte) next;
        }
        return new Barcode(kind + 65, Bytes.copyOf(content).first(length));
    }

    private PrinterCommand extended() throws IOException {
        int kind = read();
        Bytes parameters = sized();
        if (kind != 'k' || parameters.length() < 2 || parameters.at(0) != 49) {
            return unknown(GS, '(', kind);
        }
        return switch (parameters.at(1)) {
            case 65, 69 -> new Nothing();
            case 67 -> parameters.length() < 3 ? unknown(GS, '(', kind) : set(Setting.CODE_SIZE, parameters.at(2));
            case 80 ->
                parameters.length() < 3 ? unknown(GS, '(', kind) : new PrinterCommand.StoreCode(parameters.from(3));
            case 81 -> new PrinterCommand.PrintCode();
            default -> unknown(GS, '(', kind, parameters.at(1));
        };
    }

    /** Two bytes of length, then as much: 64 KiB at most. */
    private Bytes sized() throws IOException {
        return exactly(read() + 256 * read());
    }

    private Bytes exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return Bytes.copyOf(bytes);
    }

    private PrinterCommand drawer(int parameters) throws IOException {
        exactly(parameters);
        return new OpenDrawer();
    }

    private PrinterCommand ignore(int parameters) throws IOException {
        exactly(parameters);
        return new Nothing();
    }

    private static PrinterCommand set(Setting setting, int value) {
        return new PrinterCommand.Set(setting, value);
    }

    private static PrinterCommand unknown(int... start) {
        var bytes = new byte[start.length];
        for (int n = 0; n < start.length; n++) {
            bytes[n] = (byte) start[n];
        }
        return new Unknown(HexFormat.of().formatHex(bytes));
    }

    private int read() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }
}

package vn.cccd.qr;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.image.FoundSymbol;
import vn.cccd.qr.image.GreyPicture;
import vn.cccd.qr.image.PictureException;
import vn.cccd.qr.image.PictureFile;
import vn.cccd.qr.image.SymbolFinder;

/** Reads QR codes from pictures and names their texts. Stateless; any number of threads may use it. */
public final class QrReader {
    private QrReader() {}

    /**
     * Every code in the picture; an empty list when there is none.
     *
     * @param file PNG, JPEG, GIF or BMP of at most 50 megapixels and 64 MiB
     */
    public static List<QrSymbol> read(Path file) throws QrException {
        long start = System.nanoTime();
        try {
            return read(PictureFile.read(file), start);
        } catch (PictureException e) {
            throw new QrException(reason(e.problem()), String.valueOf(e.getMessage()));
        }
    }

    /** Every code in the picture; an empty list when there is none. */
    public static List<QrSymbol> read(BufferedImage picture) {
        return read(picture, System.nanoTime());
    }

    /** Names the text of a code, as a scanner sent it. Never fails: what is not known is {@link QrPayload.Unrecognised}. */
    public static QrPayload parse(String text) {
        return PayloadParser.parse(text);
    }

    /**
     * Names the bytes of a code, as a scanner or a camera delivered them: UTF-8 text, or a binary seal. Bytes that are no UTF-8 are read with
     * replacement characters.
     */
    public static QrPayload parse(Bytes raw) {
        return PayloadParser.parse(raw);
    }

    private static List<QrSymbol> read(BufferedImage picture, long start) {
        List<FoundSymbol> found =
                new SymbolFinder(System::nanoTime).find(GreyPicture.of(picture), SymbolFinder.PATIENT);
        long millis = (System.nanoTime() - start) / 1_000_000;
        return found.stream()
                .map(symbol -> new QrSymbol(symbol.text(), parse(symbol.raw()), symbol.decoder(), millis))
                .toList();
    }

    private static QrException.Reason reason(PictureException.Problem problem) {
        return switch (problem) {
            case MISSING -> QrException.Reason.FILE_MISSING;
            case UNREADABLE -> QrException.Reason.FILE_UNREADABLE;
            case NOT_A_PICTURE -> QrException.Reason.NOT_A_PICTURE;
            case TOO_LARGE -> QrException.Reason.TOO_LARGE;
            case DAMAGED -> QrException.Reason.DAMAGED;
        };
    }
}

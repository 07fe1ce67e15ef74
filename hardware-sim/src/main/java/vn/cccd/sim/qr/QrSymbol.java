package vn.cccd.sim.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.cccd.sim.bytes.Bytes;

/**
 * The modules of a code as they are printed on the card: bytes that are not announced as any character set (no ECI), medium error
 * correction, a quiet zone of four modules.
 */
public final class QrSymbol {
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private final BitMatrix modules;

    private QrSymbol(BitMatrix modules) {
        this.modules = modules;
    }

    /**
     * The code that says {@code text} in UTF-8.
     *
     * @throws IllegalArgumentException when the text is too long for a code
     */
    public static QrSymbol of(String text) {
        return of(Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The code that holds {@code content}.
     *
     * @throws IllegalArgumentException when it is empty, or too long for a code (2,331 bytes)
     */
    public static QrSymbol of(Bytes content) {
        try {
            // One character a byte: the writer then neither converts nor announces a character set.
            String bytes = new String(content.toArray(), StandardCharsets.ISO_8859_1);
            return new QrSymbol(new QRCodeWriter().encode(bytes, BarcodeFormat.QR_CODE, 0, 0, HINTS));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a code", e);
        }
    }

    /** Modules on one side, the quiet zone included. */
    public int side() {
        return modules.getWidth();
    }

    /** Whether the module in this column and row is dark. */
    public boolean dark(int x, int y) {
        return modules.get(x, y);
    }
}

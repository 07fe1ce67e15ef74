package vn.cccd.qr.image;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Looks for QR symbols: the picture as it is first, then changed a little, until something is read.
 *
 * <p>Of clean pictures ZXing misses about one in a hundred, whatever its hints; the same picture scaled or turned by a few degrees is read.
 */
public final class SymbolFinder {
    /** Codes of ID cards are UTF-8 and do not say so; without this the decoder guesses. */
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.CHARACTER_SET, "UTF-8");

    private SymbolFinder() {}

    /** A symbol's text, and which attempt read it. */
    public record Found(String text, String decoder) {
        @Override
        public String toString() {
            return "Found[" + decoder + "]";
        }
    }

    /** The symbols that the first successful attempt reads; empty when none does. */
    public static List<Found> find(BufferedImage picture) {
        BufferedImage grey = Rendition.grey(picture);
        for (Rendition rendition : Rendition.values()) {
            List<Found> found = decode(luminance(rendition.of(grey)), rendition.label());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<Found> decode(LuminanceSource source, String decoder) {
        try {
            Result[] results =
                    new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), HINTS);
            return Arrays.stream(results)
                    .map(Result::getText)
                    .distinct()
                    .map(text -> new Found(text, decoder))
                    .toList();
        } catch (NotFoundException | RuntimeException nothing) {
            // Unchecked ones come from patterns that only look like a code; another rendition may still show one.
            return List.of();
        }
    }

    private static LuminanceSource luminance(BufferedImage grey) {
        byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        int width = grey.getWidth();
        int height = grey.getHeight();
        return new PlanarYUVLuminanceSource(pixels, width, height, 0, 0, width, height, false);
    }
}

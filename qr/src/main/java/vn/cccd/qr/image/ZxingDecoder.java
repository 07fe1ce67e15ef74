package vn.cccd.qr.image;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.cccd.qr.bytes.Bytes;

/** ZXing: fast, and all that a clean code needs. Reads one code; its reader of several finds a third fewer. */
final class ZxingDecoder implements SymbolDecoder {
    /** Latin-1 maps bytes to characters one to one, so that the text gives the bytes back; any other set, and any guess, loses some. */
    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.CHARACTER_SET, StandardCharsets.ISO_8859_1.name(), DecodeHintType.TRY_HARDER, true);

    /** ISO/IEC 18004, annex on symbology identifiers: a code that announces no character set. */
    private static final String NO_CHARACTER_SET = "]Q1";

    private final QRCodeReader reader = new QRCodeReader();
    private final Function<LuminanceSource, Binarizer> binarizer;

    private ZxingDecoder(Function<LuminanceSource, Binarizer> binarizer) {
        this.binarizer = binarizer;
    }

    /** Black and white are told apart anew every eight pixels: for shadows and uneven light. */
    static SymbolDecoder local() {
        return new ZxingDecoder(HybridBinarizer::new);
    }

    /** One threshold for the picture: for glare, grain and faint print, where the local one draws patterns of its own. */
    static SymbolDecoder global() {
        return new ZxingDecoder(GlobalHistogramBinarizer::new);
    }

    @Override
    public List<Bytes> decode(GreyPicture picture) {
        LuminanceSource source = new PlanarYUVLuminanceSource(
                picture.pixels(), picture.width(), picture.height(), 0, 0, picture.width(), picture.height(), false);
        try {
            return List.of(bytes(reader.decode(new BinaryBitmap(binarizer.apply(source)), HINTS)));
        } catch (ReaderException | RuntimeException nothing) {
            // Unchecked ones come from patterns that only look like a code; another step may still read one.
            return List.of();
        }
    }

    @Override
    public boolean readsSeveral() {
        return false;
    }

    private static Bytes bytes(Result result) {
        String text = result.getText();
        boolean plain = NO_CHARACTER_SET.equals(result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER))
                && text.chars().allMatch(character -> character < 0x100);
        return Bytes.copyOf(text.getBytes(plain ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }
}

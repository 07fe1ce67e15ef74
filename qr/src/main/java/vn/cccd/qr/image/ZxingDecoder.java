package vn.cccd.qr.image;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.cccd.qr.bytes.Bytes;

/** ZXing: fast, and all that a clean code needs. */
final class ZxingDecoder implements SymbolDecoder {
    /** Latin-1 maps bytes to characters one to one, so that the text gives the bytes back; any other set, and any guess, loses some. */
    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.CHARACTER_SET, StandardCharsets.ISO_8859_1.name());

    /** ISO/IEC 15424: the odd modifiers of {@code ]Q} are codes that announce no character set. */
    private static final String NO_CHARACTER_SET = "]Q1";

    private final QRCodeMultiReader reader = new QRCodeMultiReader();

    @Override
    public List<Bytes> decode(GreyPicture picture) {
        LuminanceSource source = new PlanarYUVLuminanceSource(
                picture.pixels(), picture.width(), picture.height(), 0, 0, picture.width(), picture.height(), false);
        try {
            Result[] results = reader.decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), HINTS);
            return Arrays.stream(results).map(ZxingDecoder::bytes).distinct().toList();
        } catch (NotFoundException | RuntimeException nothing) {
            // Unchecked ones come from patterns that only look like a code; another step may still read one.
            return List.of();
        }
    }

    private static Bytes bytes(Result result) {
        String text = result.getText();
        boolean plain = NO_CHARACTER_SET.equals(result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER))
                && text.chars().allMatch(character -> character < 0x100);
        return Bytes.copyOf(text.getBytes(plain ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }
}

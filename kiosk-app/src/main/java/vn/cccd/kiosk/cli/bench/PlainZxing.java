package vn.cccd.kiosk.cli.bench;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;

/** ZXing as its examples use it; told that texts are UTF-8, so that no guess spoils what it has read. */
final class PlainZxing implements QrContender {
    private final String name;
    private final Map<DecodeHintType, Object> hints;

    private PlainZxing(String name, Map<DecodeHintType, Object> hints) {
        this.name = name;
        this.hints = hints;
    }

    static PlainZxing byDefault() {
        return new PlainZxing("ZXing", Map.of(DecodeHintType.CHARACTER_SET, "UTF-8"));
    }

    static PlainZxing tryingHarder() {
        return new PlainZxing(
                "ZXing try-harder", Map.of(DecodeHintType.CHARACTER_SET, "UTF-8", DecodeHintType.TRY_HARDER, true));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> read(BenchFrame frame) {
        var source = new PlanarYUVLuminanceSource(
                frame.grey(), frame.width(), frame.height(), 0, 0, frame.width(), frame.height(), false);
        try {
            return List.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), hints)
                    .getText());
        } catch (ReaderException | RuntimeException nothing) {
            return List.of();
        }
    }
}

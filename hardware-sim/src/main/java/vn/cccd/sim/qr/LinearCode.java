package vn.cccd.sim.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.CodaBarWriter;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.Code39Writer;
import com.google.zxing.oned.Code93Writer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.oned.EAN8Writer;
import com.google.zxing.oned.ITFWriter;
import com.google.zxing.oned.UPCAWriter;
import com.google.zxing.oned.UPCEWriter;
import java.util.Optional;

/** The bars of a one-dimensional code, as a receipt printer draws them. */
public final class LinearCode {
    /** The kinds that receipt printers know. */
    public enum Symbology {
        UPC_A,
        UPC_E,
        EAN_13,
        EAN_8,
        CODE_39,
        ITF,
        CODABAR,
        CODE_93,
        CODE_128
    }

    private final BitMatrix bars;

    private LinearCode(BitMatrix bars) {
        this.bars = bars;
    }

    /** The code that says {@code text}, without quiet zones; nothing when the symbology cannot say it. */
    public static Optional<LinearCode> of(Symbology symbology, String text) {
        try {
            return Optional.of(new LinearCode(
                    switch (symbology) {
                        case UPC_A -> new UPCAWriter().encode(text, BarcodeFormat.UPC_A, 0, 1);
                        case UPC_E -> new UPCEWriter().encode(text, BarcodeFormat.UPC_E, 0, 1);
                        case EAN_13 -> new EAN13Writer().encode(text, BarcodeFormat.EAN_13, 0, 1);
                        case EAN_8 -> new EAN8Writer().encode(text, BarcodeFormat.EAN_8, 0, 1);
                        case CODE_39 -> new Code39Writer().encode(text, BarcodeFormat.CODE_39, 0, 1);
                        case ITF -> new ITFWriter().encode(text, BarcodeFormat.ITF, 0, 1);
                        case CODABAR -> new CodaBarWriter().encode(text, BarcodeFormat.CODABAR, 0, 1);
                        case CODE_93 -> new Code93Writer().encode(text, BarcodeFormat.CODE_93, 0, 1);
                        case CODE_128 -> new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1);
                    }));
        } catch (IllegalArgumentException e) {
            // The library refuses by this what it cannot say.
            return Optional.empty();
        }
    }

    /** Narrow modules across. */
    public int width() {
        return bars.getWidth();
    }

    public boolean dark(int module) {
        return bars.get(module, 0);
    }
}

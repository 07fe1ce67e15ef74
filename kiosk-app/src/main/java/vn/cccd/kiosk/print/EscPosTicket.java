package vn.cccd.kiosk.print;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPosConst;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A ticket as ESC/POS commands: reset, a raster picture, feed, cut. */
final class EscPosTicket {
    private static final int FEED = 4;
    private static final int BLACK_BELOW = 160;

    private EscPosTicket() {}

    static byte[] of(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EscPos printer = new EscPos(bytes)) {
            printer.initializePrinter();
            printer.write(
                    new RasterBitImageWrapper().setJustification(EscPosConst.Justification.Center),
                    new EscPosImage(new CoffeeImageImpl(picture), new BitonalThreshold(BLACK_BELOW)));
            printer.feed(FEED);
            printer.cut(EscPos.CutMode.PART);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}

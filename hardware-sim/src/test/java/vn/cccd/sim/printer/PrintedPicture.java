package vn.cccd.sim.printer;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import java.awt.image.BufferedImage;
import java.util.Map;

/** What can be seen on a printed picture. */
final class PrintedPicture {
    private PrintedPicture() {}

    static String read(BufferedImage picture) throws Exception {
        var bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(
                new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels(picture))));
        return new MultiFormatReader()
                .decode(bitmap, Map.of(DecodeHintType.CHARACTER_SET, "UTF-8", DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    static int ink(BufferedImage picture) {
        return inkLeftOf(picture, 0, picture.getHeight(), picture.getWidth());
    }

    static int inkLeftOf(BufferedImage picture, int fromRow, int toRow, int column) {
        int ink = 0;
        for (int y = fromRow; y < toRow; y++) {
            for (int x = 0; x < column; x++) {
                ink += (picture.getRGB(x, y) & 0xFF) == 0 ? 1 : 0;
            }
        }
        return ink;
    }

    static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}

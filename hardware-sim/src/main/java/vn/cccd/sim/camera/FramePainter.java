package vn.cccd.sim.camera;

import java.util.List;
import vn.cccd.sim.qr.QrSymbol;

/** Paints frames into a buffer without making any object. */
final class FramePainter {
    private static final int TABLE = 105;
    private static final int PAPER = 215;
    private static final int INK = 35;
    private static final int GRAIN = 12;
    private static final double DARKNESS = 0.02;
    private static final double LARGEST_SHARE = 0.8;
    private static final double SMALLEST_SHARE = 0.1;

    private final int width;
    private final int height;
    private final List<QrSymbol> codes;
    private final int modules;
    private final int highest;
    private final long seed;

    FramePainter(CameraMode mode, List<QrSymbol> codes, long seed) {
        this.width = mode.width();
        this.height = mode.height();
        this.codes = codes;
        this.modules = codes.stream().mapToInt(QrSymbol::side).sum();
        this.highest = codes.stream().mapToInt(QrSymbol::side).max().orElse(1);
        this.seed = seed;
    }

    /** {@code progress} goes from 0 to 1 over the scene. */
    void paint(byte[] grey, CameraScene.Action action, double progress, long frame) {
        double light = action == CameraScene.Action.DARK ? DARKNESS : 1;
        table(grey, light, frame);
        switch (action) {
            case NOTHING, UNPLUGGED -> {}
            case APPROACH -> codes(grey, SMALLEST_SHARE + (1 - SMALLEST_SHARE) * progress, 0, light, frame);
            case HOLD, DARK -> codes(grey, 1, 0, light, frame);
            case LEAVE -> codes(grey, 1 - 0.3 * progress, progress * width, light, frame);
        }
    }

    private void table(byte[] grey, double light, long frame) {
        long lots = mixed(seed ^ frame);
        for (int n = 0; n < grey.length; n++) {
            lots = next(lots);
            grey[n] = level(TABLE * light, lots);
        }
    }

    private void codes(byte[] grey, double share, double aside, double light, long frame) {
        if (codes.isEmpty()) {
            return;
        }
        double module = share * LARGEST_SHARE * Math.min((double) width / modules, (double) height / highest);
        // Hands tremble: a slow sway of a few hundredths of the picture.
        double left = (width - modules * module) / 2 + aside + width * 0.01 * Math.sin(frame * 0.37);
        double middle = height / 2.0 + height * 0.01 * Math.sin(frame * 0.53 + 1);
        for (int n = 0; n < codes.size(); n++) {
            QrSymbol code = codes.get(n);
            code(grey, code, left, middle - code.side() * module / 2, module, light, mixed(~seed ^ frame) + n);
            left += code.side() * module;
        }
    }

    private void code(byte[] grey, QrSymbol code, double left, double top, double module, double light, long someLots) {
        long lots = someLots;
        double side = code.side() * module;
        int firstRow = (int) Math.max(0, Math.ceil(top));
        int lastRow = (int) Math.min(height, Math.floor(top + side));
        int firstColumn = (int) Math.max(0, Math.ceil(left));
        int lastColumn = (int) Math.min(width, Math.floor(left + side));
        for (int y = firstRow; y < lastRow; y++) {
            for (int x = firstColumn; x < lastColumn; x++) {
                int dark = 0;
                for (int part = 0; part < 4; part++) {
                    double column = (x + 0.25 + 0.5 * (part & 1) - left) / module;
                    double row = (y + 0.25 + 0.25 * (part & 2) - top) / module;
                    if (code.dark(
                            Math.clamp((int) column, 0, code.side() - 1), Math.clamp((int) row, 0, code.side() - 1))) {
                        dark++;
                    }
                }
                lots = next(lots);
                grey[y * width + x] = level((PAPER - (PAPER - INK) * dark / 4.0) * light, lots);
            }
        }
    }

    private static byte level(double value, long lots) {
        return (byte) Math.clamp((int) value + (int) (lots >>> 40) % GRAIN, 0, 255);
    }

    /** xorshift64: enough for grain. */
    private static long next(long state) {
        long a = state ^ (state << 13);
        long b = a ^ (a >>> 7);
        return b ^ (b << 17);
    }

    /** Never zero, far apart for neighbours. */
    private static long mixed(long value) {
        long mixed = (value + 1) * 0x9E3779B97F4A7C15L;
        return (mixed ^ (mixed >>> 29)) | 1;
    }
}

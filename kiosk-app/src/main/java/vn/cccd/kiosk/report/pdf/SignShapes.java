package vn.cccd.kiosk.report.pdf;

import java.io.IOException;
import vn.cccd.kiosk.report.sheet.Block;

/** ✓ ✗ ? and – as drawn shapes: fonts rarely have all of them. */
final class SignShapes {
    private static final float SIZE = 8;
    private static final float WIDTH = 1.5f;
    private static final Style QUESTION = new Style(Style.Weight.BOLD, 10, Style.CAUTION);

    private SignShapes() {}

    static void draw(Pen pen, Block.Sign sign, float x, float top) throws IOException {
        float middle = top - SIZE / 2;
        float bottom = top - SIZE;
        switch (sign) {
            case YES -> pen.stroke(Style.GOOD, WIDTH, x, middle, x + SIZE * 0.38f, bottom + 0.8f, x + SIZE, top - 0.5f);
            case NO -> {
                pen.stroke(Style.BAD, WIDTH, x + 0.5f, top - 0.5f, x + SIZE - 0.5f, bottom + 0.5f);
                pen.stroke(Style.BAD, WIDTH, x + 0.5f, bottom + 0.5f, x + SIZE - 0.5f, top - 0.5f);
            }
            case UNKNOWN -> pen.text("?", QUESTION, x + 1.5f, top + 1.5f);
            case NOT_APPLICABLE -> pen.stroke(Style.SECONDARY, WIDTH, x + 1, middle, x + SIZE - 1, middle);
        }
    }
}

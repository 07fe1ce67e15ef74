package vn.cccd.kiosk.ui.drawing;

import static vn.cccd.kiosk.ui.drawing.Pen.box;
import static vn.cccd.kiosk.ui.drawing.Pen.circle;
import static vn.cccd.kiosk.ui.drawing.Pen.line;
import static vn.cccd.kiosk.ui.drawing.Pen.path;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;

/** The things that return in several illustrations: the two sides of the card, the reader, the scanner, a code. */
final class CardShapes {
    static final double CARD_WIDTH = 244;
    static final double CARD_HEIGHT = 154;

    private CardShapes() {}

    /** The side with the portrait and, in amber, the chip; its upper left corner at x, y. */
    static Group front(double x, double y) {
        return at(
                x,
                y,
                box(0, 0, CARD_WIDTH, CARD_HEIGHT, 16, "paper"),
                box(22, 34, 58, 76, 8, "soft"),
                circle(51, 60, 12),
                path("M 32 104 C 32 78 70 78 70 104"),
                line(102, 46, 200, 46),
                line(102, 71, 222, 71),
                line(102, 96, 156, 96),
                box(180, 98, 42, 36, 7, "amber"));
    }

    /** The side with the code. */
    static Group withCode(double x, double y) {
        return at(
                x,
                y,
                box(0, 0, CARD_WIDTH, CARD_HEIGHT, 16, "paper"),
                line(26, 36, 100, 36, "faint"),
                line(26, 62, 124, 62, "faint"),
                line(26, 116, 100, 116, "faint"),
                code(160, 20, 0.62));
    }

    /** A code of 100 × 100 units times {@code size}. */
    static Group code(double x, double y, double size) {
        Group code = at(
                x,
                y,
                box(0, 0, 100, 100, 14, "soft"),
                box(18, 18, 24, 24, 5),
                box(58, 18, 24, 24, 5),
                box(18, 58, 24, 24, 5),
                line(62, 62, 80, 62),
                line(66, 82, 82, 82));
        code.getTransforms().add(new javafx.scene.transform.Scale(size, size));
        return code;
    }

    /** The reader seen from the side, its upper left corner at x, y. */
    static List<Node> reader(double x, double y) {
        return List.of(box(x, y, 308, 88, 22, "soft"), line(x + 50, y + 44, x + 258, y + 44, "faint"));
    }

    /** The reader seen from above, with the mark that shows where the card goes. */
    static List<Node> readerFromAbove() {
        return List.of(
                box(70, 20, 320, 300, 28, "soft"),
                circle(230, 170, 26, "faint"),
                path("M 186 126 C 164 150 164 190 186 214", "faint"),
                path("M 274 126 C 296 150 296 190 274 214", "faint"));
    }

    /** The scanner with its light; the line is red as on the device. */
    static List<Node> scanner(double x, double y) {
        return List.of(
                line(x + 66, y - 50, x + 40, y - 6, "faint", "moving"),
                line(x + 134, y - 50, x + 160, y - 6, "faint", "moving"),
                box(x, y, 200, 38, 14, "soft"),
                line(x + 66, y + 19, x + 134, y + 19, "beam"));
    }

    /** Two waves to the right of a card whose right edge is at x, its middle at y. */
    static List<Node> waves(double x, double y) {
        return List.of(path(arc(x + 30, y, 36), "faint", "moving"), path(arc(x + 54, y, 58), "faint", "moving"));
    }

    static Group at(double x, double y, Node... shapes) {
        Group group = new Group(shapes);
        group.setLayoutX(x);
        group.setLayoutY(y);
        return group;
    }

    private static String arc(double x, double y, double reach) {
        return "M %1$.0f %2$.0f C %3$.0f %4$.0f %3$.0f %5$.0f %1$.0f %6$.0f"
                .formatted(x, y - reach, x + reach * 0.55, y - reach * 0.4, y + reach * 0.4, y + reach);
    }
}

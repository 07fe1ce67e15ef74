package vn.cccd.kiosk.ui.drawing;

import static vn.cccd.kiosk.ui.drawing.CardShapes.at;
import static vn.cccd.kiosk.ui.drawing.CardShapes.code;
import static vn.cccd.kiosk.ui.drawing.CardShapes.front;
import static vn.cccd.kiosk.ui.drawing.CardShapes.reader;
import static vn.cccd.kiosk.ui.drawing.CardShapes.readerFromAbove;
import static vn.cccd.kiosk.ui.drawing.CardShapes.scanner;
import static vn.cccd.kiosk.ui.drawing.CardShapes.waves;
import static vn.cccd.kiosk.ui.drawing.CardShapes.withCode;
import static vn.cccd.kiosk.ui.drawing.Pen.box;
import static vn.cccd.kiosk.ui.drawing.Pen.circle;
import static vn.cccd.kiosk.ui.drawing.Pen.line;
import static vn.cccd.kiosk.ui.drawing.Pen.path;
import static vn.cccd.kiosk.ui.drawing.Pen.turned;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;

/** One large picture for each thing that a screen asks for. Shapes of class {@code moving} may be moved gently. */
public final class Illustrations {
    /** How many different places {@link #position} shows. */
    public static final int POSITIONS = 4;

    private static final double WIDTH = 460;
    private static final double HEIGHT = 340;

    private Illustrations() {}

    /** The card's code held over the scanner. */
    public static Picture scanCard() {
        return picture(List.of(withCode(96, 38)), scanner(180, 270));
    }

    /** A card, and its number in the boxes below. */
    public static Picture typeNumber() {
        List<Node> boxes = new ArrayList<>();
        for (int digit = 0; digit < 6; digit++) {
            boxes.add(box(70 + digit * 54, 232, 44, 62, 10, digit < 3 ? "soft" : "paper"));
        }
        List<Node> typed = List.of(line(84, 263, 100, 263), line(138, 263, 154, 263), line(192, 263, 208, 263));
        return picture(List.of(front(94, 28)), boxes, typed);
    }

    /** A telephone with a code, held over the scanner. */
    public static Picture scanPhone() {
        List<Node> phone =
                List.of(box(190, 12, 120, 206, 20, "paper"), line(236, 34, 264, 34, "faint"), code(210, 72, 0.8));
        return picture(phone, scanner(150, 280));
    }

    /** The card on its way down to the reader. */
    public static Picture putCard() {
        return picture(
                reader(62, 232),
                List.of(front(94, 88)),
                List.of(line(216, 14, 216, 58, "moving"), path("M 198 42 L 216 60 L 234 42", "moving")),
                waves(338, 165));
    }

    /** The card at rest on the reader, being read. */
    public static Picture cardOnReader() {
        return picture(reader(62, 222), List.of(front(94, 78)), waves(338, 155));
    }

    /** The card on its way up from the reader. */
    public static Picture takeCard() {
        return picture(
                reader(62, 246),
                List.of(front(94, 74)),
                List.of(line(216, 56, 216, 10, "moving"), path("M 198 26 L 216 8 L 234 26", "moving")));
    }

    /** The reader from above with the card in one of four places: middle, far, near, turned. */
    public static Picture position(int index) {
        Group card = switch (Math.floorMod(index, POSITIONS)) {
            case 0 -> front(108, 93);
            case 1 -> front(108, 44);
            case 2 -> front(108, 142);
            default -> turned(front(108, 93), 90);
        };
        return picture(readerFromAbove(), List.of(card));
    }

    /** A person behind a counter. */
    public static Picture desk() {
        return picture(
                person(230, 92),
                List.of(
                        box(50, 214, 360, 30, 12, "paper"),
                        path("M 76 244 L 76 320 L 384 320 L 384 244", "soft"),
                        box(282, 176, 74, 38, 8, "amber")));
    }

    /** A person who comes, with a bell. */
    public static Picture staff() {
        return picture(List.of(
                path("M 60 320 C 60 176 292 176 292 320 Z", "paper"),
                path("M 146 219 L 176 258 L 206 219"),
                line(176, 258, 176, 286),
                circle(176, 132, 54, "soft"),
                path("M 318 128 C 318 66 398 66 398 128 Z", "amber"),
                line(304, 130, 412, 130),
                line(358, 66, 358, 74),
                path("M 420 70 C 432 80 438 92 440 106", "faint", "moving"),
                path("M 296 70 C 284 80 278 92 276 106", "faint", "moving")));
    }

    /** A sheet that is being written. */
    public static Picture writing() {
        return picture(List.of(
                box(120, 24, 200, 290, 18, "paper"),
                box(146, 54, 62, 72, 8, "soft"),
                line(232, 66, 290, 66),
                line(232, 98, 276, 98),
                line(150, 162, 290, 162, "faint"),
                line(150, 200, 290, 200, "faint"),
                line(150, 238, 232, 238),
                path("M 262 268 L 272 228 L 362 138 L 392 168 L 302 258 Z", "amber")));
    }

    /** A reader whose plug is out. */
    public static Picture readerUnplugged() {
        return picture(
                reader(40, 200),
                List.of(
                        path("M 348 244 C 392 244 398 214 398 178"),
                        box(376, 132, 44, 46, 10, "paper"),
                        line(388, 132, 388, 112),
                        line(408, 132, 408, 112),
                        box(362, 22, 72, 48, 12, "amber"),
                        line(388, 40, 388, 52),
                        line(408, 40, 408, 52)),
                List.of(at(
                        150,
                        66,
                        circle(44, 44, 42, "caution", "soft"),
                        line(44, 22, 44, 50, "caution"),
                        line(44, 66, 44, 67, "caution"))));
    }

    private static List<Node> person(double x, double y) {
        return List.of(
                path("M %.0f 214 C %.0f 130 %.0f 130 %.0f 214".formatted(x - 78, x - 78, x + 78, x + 78), "paper"),
                circle(x, y, 44, "soft"));
    }

    @SafeVarargs
    private static Picture picture(List<? extends Node>... layers) {
        List<Node> shapes = new ArrayList<>();
        for (List<? extends Node> layer : layers) {
            shapes.addAll(layer);
        }
        return new Picture(WIDTH, HEIGHT, shapes);
    }
}

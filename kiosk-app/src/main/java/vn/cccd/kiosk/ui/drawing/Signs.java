package vn.cccd.kiosk.ui.drawing;

import static vn.cccd.kiosk.ui.drawing.Pen.box;
import static vn.cccd.kiosk.ui.drawing.Pen.circle;
import static vn.cccd.kiosk.ui.drawing.Pen.line;
import static vn.cccd.kiosk.ui.drawing.Pen.path;

import java.util.List;
import javafx.scene.Node;

/** Small signs beside words, and the large round ones that say how serious something is. */
public final class Signs {
    private static final double SMALL = 48;
    private static final double ROUND = 140;

    private Signs() {}

    public static Picture check(String... classes) {
        return small(path("M 8 26 L 19 37 L 40 13", classes));
    }

    /** What is going on now. */
    public static Picture now() {
        return small(circle(24, 24, 12, "solid"));
    }

    /** What is still to come. */
    public static Picture later() {
        return small(circle(24, 24, 12, "faint"));
    }

    public static Picture attention() {
        return small(path("M 24 7 L 24 28"), line(24, 40, 24, 41));
    }

    public static Picture information() {
        return small(circle(24, 24, 20), line(24, 23, 24, 34), line(24, 14, 24, 15));
    }

    /** Leads from one step to the next: to the right, or down where steps are stacked. */
    public static Picture arrow(boolean down) {
        return down
                ? small(line(24, 4, 24, 42), path("M 8 27 L 24 43 L 40 27"))
                : small(line(4, 24, 42, 24), path("M 27 8 L 43 24 L 27 40"));
    }

    public static Picture choice() {
        Node dot = circle(24, 24, 8, "solid");
        dot.getStyleClass().add("radio-dot");
        return small(circle(24, 24, 20, "paper"), dot);
    }

    public static Picture erase() {
        return small(
                path("M 16 10 L 44 10 L 44 38 L 16 38 L 3 24 Z", "paper"), path("M 23 18 L 35 30 M 35 18 L 23 30"));
    }

    /** What is read from the card. */
    public static Picture card() {
        return term(
                box(6, 18, 84, 60, 10, "paper"),
                box(18, 32, 22, 30, 4, "soft"),
                line(52, 38, 76, 38),
                line(52, 56, 68, 56));
    }

    /** What it is for. */
    public static Picture purpose() {
        return term(box(16, 14, 64, 74, 10, "paper"), box(34, 6, 28, 16, 6, "amber"), path("M 32 54 L 44 66 L 66 42"));
    }

    /** How long it is kept. */
    public static Picture time() {
        return term(circle(48, 48, 40, "soft"), path("M 48 24 L 48 50 L 64 60"));
    }

    /** Who gets it. */
    public static Picture receiver() {
        return term(
                path("M 14 86 L 14 38 L 48 12 L 82 38 L 82 86 Z", "soft"),
                line(48, 36, 48, 60),
                line(36, 48, 60, 48),
                line(4, 86, 92, 86));
    }

    /** It worked. */
    public static Picture done() {
        return round(circle(70, 70, 62, "good", "soft"), path("M 42 72 L 62 92 L 100 50", "good"));
    }

    /** Something to put right. */
    public static Picture caution() {
        return round(
                circle(70, 70, 62, "caution", "soft"),
                line(70, 38, 70, 78, "caution"),
                line(70, 101, 70, 102, "caution"));
    }

    /** Something that must not go on. */
    public static Picture stop() {
        return round(
                path("M 44 10 L 96 10 L 130 44 L 130 96 L 96 130 L 44 130 L 10 96 L 10 44 Z", "bad", "soft"),
                path("M 50 50 L 90 90 M 90 50 L 50 90", "bad"));
    }

    /** Something to know. */
    public static Picture notice() {
        return round(circle(70, 70, 62, "soft"), line(70, 64, 70, 102), line(70, 39, 70, 40));
    }

    private static Picture small(Node... shapes) {
        return new Picture(SMALL, SMALL, List.of(shapes)).sized("sign");
    }

    private static Picture term(Node... shapes) {
        return new Picture(96, 96, List.of(shapes)).sized("term-sign");
    }

    private static Picture round(Node... shapes) {
        return new Picture(ROUND, ROUND, List.of(shapes)).sized("symbol");
    }
}

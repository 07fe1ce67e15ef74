package vn.cccd.kiosk.ui.drawing;

import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/** The few kinds of stroke that the illustrations are made of; the classes after the measures choose colour and fill. */
final class Pen {
    private Pen() {}

    static Shape line(double fromX, double fromY, double toX, double toY, String... classes) {
        return styled(new Line(fromX, fromY, toX, toY), classes);
    }

    static Shape box(double x, double y, double width, double height, double radius, String... classes) {
        Rectangle box = new Rectangle(x, y, width, height);
        box.setArcWidth(2 * radius);
        box.setArcHeight(2 * radius);
        return styled(box, classes);
    }

    static Shape circle(double x, double y, double radius, String... classes) {
        return styled(new Circle(x, y, radius), classes);
    }

    /** A path in the notation of SVG. */
    static Shape path(String data, String... classes) {
        SVGPath path = new SVGPath();
        path.setContent(data);
        return styled(path, classes);
    }

    /** The same shape, turned around its middle. */
    static <N extends Node> N turned(N node, double degrees) {
        node.setRotate(degrees);
        return node;
    }

    private static Shape styled(Shape shape, String... classes) {
        shape.getStyleClass().add("stroke");
        shape.getStyleClass().addAll(classes);
        return shape;
    }
}

package vn.cccd.kiosk.ui.drawing;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Vector shapes in a frame of their own units, drawn as large as the space allows, in the middle of it. */
public final class Picture extends Region {
    private final Rectangle2D frame;
    private final Group shapes;
    private final Scale scale = new Scale(1, 1);

    /** Shapes in the units of a frame of {@code width} × {@code height}. */
    Picture(double width, double height, List<? extends Node> shapes) {
        this.frame = new Rectangle2D(0, 0, width, height);
        this.shapes = new Group(List.copyOf(shapes));
        this.shapes.setManaged(false);
        this.shapes.getTransforms().add(scale);
        getStyleClass().add("picture");
        setMouseTransparent(true);
        getChildren().add(this.shapes);
    }

    /** The same picture in the size that a style class gives. */
    public Picture sized(String styleClass) {
        getStyleClass().add(styleClass);
        return this;
    }

    /** Tells a screen reader what is drawn; without this it is skipped as decoration. */
    public Picture telling(String text) {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(text);
        return this;
    }

    /** The shapes of one style class, to be moved gently. */
    public List<Node> parts(String styleClass) {
        return List.copyOf(shapes.lookupAll("." + styleClass));
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth() / frame.getWidth(), getHeight() / frame.getHeight());
        scale.setX(factor);
        scale.setY(factor);
        shapes.relocate(0, 0);
        shapes.setLayoutX((getWidth() - frame.getWidth() * factor) / 2);
        shapes.setLayoutY((getHeight() - frame.getHeight() * factor) / 2);
    }
}

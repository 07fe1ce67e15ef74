package vn.cccd.kiosk.ui.part;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows one piece in its middle. What is too high for the window is drawn smaller as a whole: nothing is ever cut off. */
public final class FittingPane extends Region {
    private static final double STEP = 0.02;
    private static final double SMALLEST = 0.3;

    private final Region content;
    private final Scale scale = new Scale(1, 1);

    public FittingPane(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        content.setManaged(false);
        getChildren().add(content);
        getStyleClass().add("fitting");
        content.needsLayoutProperty().subscribe(needed -> {
            if (needed) {
                requestLayout();
            }
        });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        double height = getHeight() - insets.getTop() - insets.getBottom();
        double factor = fittingFactor(width, height);
        double contentWidth = contentWidth(width / factor);
        double contentHeight = Math.min(content.prefHeight(contentWidth), height / factor);
        scale.setX(factor);
        scale.setY(factor);
        content.resizeRelocate(
                snapPositionX(insets.getLeft() + (width - contentWidth * factor) / 2),
                snapPositionY(insets.getTop() + (height - contentHeight * factor) / 2),
                contentWidth,
                contentHeight);
    }

    private double fittingFactor(double width, double height) {
        double factor = 1;
        while (factor > SMALLEST && !fits(width / factor, height / factor)) {
            factor -= STEP;
        }
        return factor;
    }

    private boolean fits(double width, double height) {
        return content.minWidth(-1) <= width && content.prefHeight(contentWidth(width)) <= height;
    }

    private double contentWidth(double width) {
        return Math.floor(Math.min(width, content.maxWidth(-1)));
    }
}

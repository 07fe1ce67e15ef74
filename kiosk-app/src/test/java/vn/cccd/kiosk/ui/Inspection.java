package vn.cccd.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Walks through what a scene shows and lists what a person could not read, hit or hear. */
final class Inspection {
    private static final double ROUNDING = 1.5;
    private static final double LEAST_CONTRAST = 7;

    private final Scene scene;
    private final Measure measure;
    private final List<String> faults = new ArrayList<>();

    /** How small letters and things to press may be, and how near to each other, in pixels. */
    record Measure(double font, double target, double gap) {
        /** For people who stand before a kiosk and touch it. */
        static Measure visitors(double font) {
            return new Measure(font, 64, 16);
        }

        /** For people who sit before a window with mouse and keyboard. */
        static Measure staff(double font) {
            return new Measure(font, 34, 6);
        }
    }

    private Inspection(Scene scene, Measure measure) {
        this.scene = scene;
        this.measure = measure;
    }

    /** What is wrong with the screen, in words; empty when nothing is. */
    static List<String> of(Scene scene, Measure measure) {
        Inspection inspection = new Inspection(scene, measure);
        List<Node> shown = inspection.shown();
        List<Node> texts = shown.stream().filter(Inspection::isText).toList();
        List<Control> buttons = shown.stream()
                .filter(Inspection::isUsed)
                .map(Control.class::cast)
                .toList();
        texts.forEach(inspection::text);
        inspection.overlaps(texts);
        buttons.forEach(inspection::button);
        inspection.gaps(buttons);
        return inspection.faults;
    }

    /** What is in front: everything, or only the question that darkens the rest. */
    private List<Node> shown() {
        Parent front = Optional.<Node>ofNullable(scene.getRoot().lookup(".veil"))
                .map(Parent.class::cast)
                .orElse(scene.getRoot());
        return descendants(front).filter(this::visible).toList();
    }

    private static Stream<Node> descendants(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Inspection::descendants))
                : Stream.of(node);
    }

    private boolean visible(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(Node node) {
        return switch (node) {
            case TextFlow flow -> true;
            case Labeled labeled ->
                labeled.getText() != null && !labeled.getText().isEmpty();
            default -> false;
        };
    }

    /** What is pressed, picked from or typed into; what a scroll bar is made of is not. */
    private static boolean isUsed(Node node) {
        return node instanceof ButtonBase || node instanceof ComboBoxBase<?> || node instanceof TextInputControl;
    }

    /** The piece of the window behind whose edge the node can be scrolled, if there is one. */
    private static Optional<Node> viewport(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane || above instanceof ListView<?>) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    /** What is seen of the node; empty when it is scrolled out of sight. */
    private static Optional<Bounds> seen(Node node) {
        Bounds bounds = inScene(node);
        return viewport(node).map(port -> intersection(bounds, inScene(port))).orElse(Optional.of(bounds));
    }

    private static Optional<Bounds> intersection(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        double width = Math.min(one.getMaxX(), other.getMaxX()) - left;
        double height = Math.min(one.getMaxY(), other.getMaxY()) - top;
        return width > 0 && height > 0 ? Optional.of(new BoundingBox(left, top, width, height)) : Optional.empty();
    }

    private void text(Node node) {
        Bounds bounds = inScene(node);
        check(bounds.getWidth() > 1 && bounds.getHeight() > 1, node, "has no room");
        boolean scrolled = viewport(node).isPresent();
        check(!scrolled || seenAcross(node), node, "leaves what can only be scrolled up and down: " + bounds);
        check(
                scrolled
                        || (bounds.getMinX() >= -ROUNDING
                                && bounds.getMinY() >= -ROUNDING
                                && bounds.getMaxX() <= scene.getWidth() + ROUNDING
                                && bounds.getMaxY() <= scene.getHeight() + ROUNDING),
                node,
                "leaves the window: " + bounds);
        for (Node above = node.getParent(); above != null && !isViewport(above); above = above.getParent()) {
            if (above instanceof Region region) {
                Bounds room = region.localToScene(region.getLayoutBounds());
                check(
                        bounds.getMinX() >= room.getMinX() - ROUNDING
                                && bounds.getMinY() >= room.getMinY() - ROUNDING
                                && bounds.getMaxX() <= room.getMaxX() + ROUNDING
                                && bounds.getMaxY() <= room.getMaxY() + ROUNDING,
                        node,
                        "leaves " + region.getStyleClass());
            }
        }
        if (node instanceof Labeled labeled) {
            whole(labeled);
        }
        glyphs(node).forEach(glyphs -> {
            double size = glyphs.getFont().getSize()
                    * glyphs.getLocalToSceneTransform().getMyy();
            check(size >= measure.font() - 0.05, node, "is set in " + size + " px");
            contrast(node, (Color) glyphs.getFill());
        });
    }

    /** Whether the node is as large as what is scrolled, or shows a part of it. */
    private static boolean isViewport(Node node) {
        return isPort(node) || (node.getParent() != null && isPort(node.getParent()));
    }

    private static boolean isPort(Node node) {
        return node.getStyleClass().contains("viewport") || node.getStyleClass().contains("clipped-container");
    }

    private static boolean seenAcross(Node node) {
        Bounds bounds = inScene(node);
        Bounds port = inScene(viewport(node).orElseThrow());
        return bounds.getMinX() >= port.getMinX() - ROUNDING && bounds.getMaxX() <= port.getMaxX() + ROUNDING;
    }

    private void whole(Labeled labeled) {
        String laidOut = glyphs(labeled).map(Text::getText).findFirst().orElse("");
        check(laidOut.equals(labeled.getText()), labeled, "is cut to: " + laidOut);
        glyphs(labeled).forEach(text -> {
            Bounds glyphs = text.localToScene(text.getLayoutBounds());
            Bounds room = inScene(labeled);
            check(
                    glyphs.getHeight() <= room.getHeight() + 2 * ROUNDING
                            && glyphs.getWidth() <= room.getWidth() + ROUNDING,
                    labeled,
                    "has letters outside itself");
        });
    }

    private static Stream<Text> glyphs(Node node) {
        return descendants(node).filter(Text.class::isInstance).map(Text.class::cast);
    }

    private void contrast(Node node, Color ink) {
        Color ground = groundBehind(node);
        double contrast = Contrast.between(ink, ground);
        check(contrast >= LEAST_CONTRAST, node, "contrast " + contrast + " of " + ink + " on " + ground);
    }

    private static Color groundBehind(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above instanceof Region region && region.getBackground() != null) {
                Optional<Color> colour = region.getBackground().getFills().reversed().stream()
                        .map(fill -> (Color) fill.getFill())
                        .filter(Color::isOpaque)
                        .findFirst();
                if (colour.isPresent()) {
                    return colour.get();
                }
            }
        }
        throw new AssertionError("no ground behind " + node);
    }

    private void overlaps(List<Node> texts) {
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                Node one = texts.get(i);
                Node other = texts.get(j);
                boolean apart = seen(one)
                        .flatMap(first -> seen(other).flatMap(second -> intersection(first, second)))
                        .filter(both -> both.getWidth() > ROUNDING && both.getHeight() > ROUNDING)
                        .isEmpty();
                check(apart, one, "lies on " + describe(other));
            }
        }
    }

    private void button(Control button) {
        Bounds bounds = inScene(button);
        check(
                bounds.getWidth() >= measure.target() - 0.5 && bounds.getHeight() >= measure.target() - 0.5,
                button,
                "is only " + bounds.getWidth() + " by " + bounds.getHeight());
        check(button.isFocusTraversable(), button, "cannot be reached by keyboard");
        check(
                button.getAccessibleText() != null
                        && !button.getAccessibleText().isBlank(),
                button,
                "says nothing to a screen reader");
        check(button.getId() != null, button, "has no id to keep its focus by");
        if (button instanceof TextInputControl text) {
            glyphs(text).filter(Node::isVisible).forEach(glyphs -> {
                check(glyphs.getFont().getSize() >= measure.font() - 0.05, text, "is set too small");
                boolean prompt = text.getText().isEmpty();
                check(
                        !prompt || glyphs.getLayoutBounds().getWidth() <= insideOf(text),
                        text,
                        "cuts " + glyphs.getText());
                contrast(text, (Color) glyphs.getFill());
            });
        }
    }

    private static double insideOf(Region region) {
        return region.getWidth() - region.snappedLeftInset() - region.snappedRightInset() + ROUNDING;
    }

    private void gaps(List<Control> buttons) {
        for (int i = 0; i < buttons.size(); i++) {
            for (int j = i + 1; j < buttons.size(); j++) {
                Control first = buttons.get(i);
                Control second = buttons.get(j);
                seen(first).ifPresent(one -> seen(second).ifPresent(other -> gap(first, one, second, other)));
            }
        }
    }

    private void gap(Control first, Bounds one, Control second, Bounds other) {
        double across = Math.max(one.getMinX(), other.getMinX()) - Math.min(one.getMaxX(), other.getMaxX());
        double down = Math.max(one.getMinY(), other.getMinY()) - Math.min(one.getMaxY(), other.getMaxY());
        boolean listed = first.getStyleClass().contains("check")
                && second.getStyleClass().contains("check");
        check(
                listed || Math.max(across, down) >= measure.gap() - 0.75,
                first,
                "is " + Math.max(across, down) + " px from " + describe(second));
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void check(boolean right, Node node, String fault) {
        if (!right) {
            faults.add(describe(node) + " " + fault);
        }
    }

    private static String describe(Node node) {
        return switch (node) {
            case Labeled labeled -> "“" + labeled.getText() + "” " + labeled.getStyleClass();
            default -> node.getClass().getSimpleName() + node.getStyleClass();
        };
    }
}

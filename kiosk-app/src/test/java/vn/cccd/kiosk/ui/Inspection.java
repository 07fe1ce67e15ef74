package vn.cccd.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Walks through what a scene shows and lists what a person could not read, hit or hear. */
final class Inspection {
    private static final double ROUNDING = 1.5;
    private static final double LEAST_CONTRAST = 7;
    private static final double LEAST_TARGET = 64;
    private static final double LEAST_GAP = 16;

    private final Scene scene;
    private final double leastFont;
    private final List<String> faults = new ArrayList<>();

    private Inspection(Scene scene, double leastFont) {
        this.scene = scene;
        this.leastFont = leastFont;
    }

    /** What is wrong with the screen, in words; empty when nothing is. */
    static List<String> of(Scene scene, double leastFont) {
        Inspection inspection = new Inspection(scene, leastFont);
        List<Node> shown = inspection.shown();
        List<Node> texts = shown.stream().filter(Inspection::isText).toList();
        List<ButtonBase> buttons = shown.stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
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

    private void text(Node node) {
        Bounds bounds = inScene(node);
        check(bounds.getWidth() > 1 && bounds.getHeight() > 1, node, "has no room");
        check(
                bounds.getMinX() >= -ROUNDING
                        && bounds.getMinY() >= -ROUNDING
                        && bounds.getMaxX() <= scene.getWidth() + ROUNDING
                        && bounds.getMaxY() <= scene.getHeight() + ROUNDING,
                node,
                "leaves the window: " + bounds);
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
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
            check(size >= leastFont - 0.05, node, "is set in " + size + " px");
            contrast(node, (Color) glyphs.getFill());
        });
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
                Bounds one = inScene(texts.get(i));
                Bounds other = inScene(texts.get(j));
                double across = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
                double down = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
                check(across <= ROUNDING || down <= ROUNDING, texts.get(i), "lies on " + describe(texts.get(j)));
            }
        }
    }

    private void button(ButtonBase button) {
        Bounds bounds = inScene(button);
        check(
                bounds.getWidth() >= LEAST_TARGET - 0.5 && bounds.getHeight() >= LEAST_TARGET - 0.5,
                button,
                "is only " + bounds.getWidth() + " by " + bounds.getHeight());
        check(button.isFocusTraversable(), button, "cannot be reached by keyboard");
        check(
                button.getAccessibleText() != null
                        && !button.getAccessibleText().isBlank(),
                button,
                "says nothing to a screen reader");
        check(button.getId() != null, button, "has no id to keep its focus by");
    }

    private void gaps(List<ButtonBase> buttons) {
        for (int i = 0; i < buttons.size(); i++) {
            for (int j = i + 1; j < buttons.size(); j++) {
                Bounds one = inScene(buttons.get(i));
                Bounds other = inScene(buttons.get(j));
                double across = Math.max(one.getMinX(), other.getMinX()) - Math.min(one.getMaxX(), other.getMaxX());
                double down = Math.max(one.getMinY(), other.getMinY()) - Math.min(one.getMaxY(), other.getMaxY());
                check(
                        Math.max(across, down) >= LEAST_GAP - 0.75,
                        buttons.get(i),
                        "is " + Math.max(across, down) + " px from " + describe(buttons.get(j)));
            }
        }
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

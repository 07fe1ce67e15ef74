package vn.cccd.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.ui.theme.Palette;
import vn.cccd.kiosk.ui.theme.Theme;

/** Every window for who cannot see it, or cannot touch it. Sizes and contrast are {@link AllScreensTest}'s. */
class AccessibilityTest {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");

    /** Looks at one sight of a window and says what is wrong with it. */
    private interface Look {
        List<String> faults(Gallery.Exhibit exhibit, Scene scene);
    }

    private static List<String> everywhere(Look look) {
        return FxThread.call(() -> {
            Map<Parent, Scene> scenes = new HashMap<>();
            List<String> faults = new ArrayList<>();
            for (Gallery.Exhibit exhibit : new Gallery(new Theme(Palette.LIGHT, true)).exhibits()) {
                Scene scene = scenes.computeIfAbsent(exhibit.root(), root -> new Scene(root, 1366, 768));
                exhibit.show().run();
                exhibit.root().applyCss();
                exhibit.root().layout();
                look.faults(exhibit, scene).forEach(fault -> faults.add(exhibit.name() + ": " + fault));
            }
            return faults;
        });
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(AccessibilityTest::all))
                : Stream.of(node);
    }

    private static List<Node> focusable(Scene scene) {
        return all(scene.getRoot())
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && shown(node))
                .toList();
    }

    private static boolean shown(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String describe(Node node) {
        return node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass();
    }

    @Test
    void whatCanHaveTheFocusSaysWhatItIsAndWhatItDoes() {
        assertThat(everywhere((exhibit, scene) -> focusable(scene).stream()
                        .filter(node -> node.getAccessibleRole() == AccessibleRole.NODE
                                || node.getAccessibleRole() == AccessibleRole.PARENT
                                || name(node).isBlank())
                        .map(node -> describe(node) + " is a nameless " + node.getAccessibleRole())
                        .toList()))
                .isEmpty();
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    @Test
    void theTabulatorComesToEverythingThatVisitorsCanPress() {
        assertThat(everywhere((exhibit, scene) -> exhibit.forStaff() ? List.of() : unreached(scene)))
                .isEmpty();
    }

    private static List<String> unreached(Scene scene) {
        List<Node> wanted = focusable(scene);
        Set<Node> reached = new HashSet<>();
        for (int i = 0; i <= wanted.size() && scene.getFocusOwner() != null; i++) {
            reached.add(scene.getFocusOwner());
            scene.getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
        }
        return wanted.stream()
                .filter(node -> !reached.contains(node))
                .map(node -> describe(node) + " is not reached")
                .toList();
    }

    @Test
    void theSpaceBarPressesEveryButtonOfVisitors() {
        assertThat(everywhere((exhibit, scene) -> {
                    List<String> faults = new ArrayList<>();
                    if (!exhibit.forStaff()) {
                        for (Node node : focusable(scene)) {
                            if (node instanceof ButtonBase button && presses(button) != 1) {
                                faults.add(describe(button) + " is not pressed");
                            }
                        }
                    }
                    return faults;
                }))
                .isEmpty();
    }

    private static int presses(ButtonBase button) {
        List<ActionEvent> fired = new ArrayList<>();
        button.addEventHandler(ActionEvent.ACTION, fired::add);
        button.requestFocus();
        Event.fireEvent(button, key(KeyEvent.KEY_PRESSED));
        Event.fireEvent(button, key(KeyEvent.KEY_RELEASED));
        return fired.size();
    }

    private static KeyEvent key(javafx.event.EventType<KeyEvent> type) {
        return new KeyEvent(type, "", "", KeyCode.SPACE, false, false, false, false);
    }

    /** One button of each look. A window that is not in front, as here, gives nobody the focus: the look is asked for by its name. */
    @Test
    void whatHasTheFocusLooksDifferent() {
        Set<List<String>> seen = new HashSet<>();
        assertThat(everywhere((exhibit, scene) -> {
                    List<String> faults = new ArrayList<>();
                    for (Node node : focusable(scene)) {
                        if (node instanceof ButtonBase && seen.add(List.copyOf(node.getStyleClass()))) {
                            node.pseudoClassStateChanged(FOCUSED, false);
                            int[] before = drawn(node);
                            node.pseudoClassStateChanged(FOCUSED, true);
                            if (Arrays.equals(before, drawn(node))) {
                                faults.add(describe(node) + " looks the same with the focus");
                            }
                        }
                    }
                    return faults;
                }))
                .isEmpty();
        assertThat(seen).hasSizeGreaterThan(5);
    }

    private static int[] drawn(Node node) {
        node.getScene().getRoot().applyCss();
        WritableImage image = node.snapshot(null, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}

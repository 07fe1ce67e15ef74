package vn.cccd.kiosk.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.ui.part.FittingPane;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.Undrawn;
import vn.cccd.kiosk.ui.screen.Screen;
import vn.cccd.kiosk.ui.screen.Screens;
import vn.cccd.kiosk.ui.text.Phrases;
import vn.cccd.kiosk.ui.theme.Format;
import vn.cccd.kiosk.ui.theme.Theme;

/**
 * The kiosk as its visitors see it: draws the model it was shown last, in the size it has, and reports what is pressed and typed.
 *
 * <p>It decides nothing and holds nothing back: {@link Event}s go out at once, and what they change comes back with {@link #show}. To be
 * used on the JavaFX thread only.
 */
public final class KioskView {
    private static final PseudoClass PORTRAIT = PseudoClass.getPseudoClass("portrait");
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final Consumer<Event> events;
    private final Theme theme;
    /** Filled from top to bottom once, so that the keyboard goes through them in that order whatever is drawn anew. */
    private final StackPane top = new StackPane();

    private final StackPane middle = new StackPane();
    private final StackPane bottom = new StackPane();
    private final VBox frame = new VBox(top, middle, bottom);
    private final StackPane root = new StackPane(frame);
    private final Undrawn undrawn = new Undrawn(root);
    private Optional<Shown> shown = Optional.empty();

    /** A view that sends what is pressed to {@code events}. */
    public KioskView(Consumer<Event> events, Theme theme) {
        this.events = events;
        this.theme = theme;
        root.getStyleClass().addAll("kiosk", "root");
        frame.getStyleClass().add("frame");
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        new Keyboard(root, events, () -> shown.map(now -> now.context().model())).listen();
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                theme.applyControlsTo(scene);
            }
        });
        root.widthProperty().subscribe(width -> reformat());
        root.heightProperty().subscribe(height -> reformat());
    }

    /** To be put in a window; it takes whatever size it is given. */
    public Parent root() {
        return root;
    }

    /** Shows {@code model}. A screen that asks the same as before keeps its controls and its focus. */
    public void show(Model model) {
        Format format = Format.of(root.getWidth(), root.getHeight());
        ScreenContext context =
                new ScreenContext(model, format, new Phrases(model.language()), theme.reducedMotion(), events);
        shown.filter(before -> before.sameFrame(context))
                .ifPresentOrElse(before -> refresh(before, context), () -> drawAnew(context));
    }

    private void reformat() {
        Format format = Format.of(root.getWidth(), root.getHeight());
        theme.applyTo(root, format);
        root.pseudoClassStateChanged(PORTRAIT, format.portrait());
        root.pseudoClassStateChanged(LOW, format.low());
        shown.ifPresent(now -> show(now.context().model()));
    }

    private void refresh(Shown before, ScreenContext context) {
        before.header().tick(context);
        boolean current = before.sameScreen(context) || before.screen().update(context);
        Screen screen = current ? before.screen() : draw(context);
        if (!before.sameFooter(context)) {
            replace(bottom, Footer.of(context));
        }
        finish(before.overlay(), new Shown(context, before.header(), screen, before.overlay()));
    }

    private void drawAnew(ScreenContext context) {
        Header header = new Header(context);
        replace(top, header.node());
        replace(bottom, Footer.of(context));
        Screen screen = draw(context);
        shown.flatMap(Shown::overlay).ifPresent(this::close);
        finish(Optional.empty(), new Shown(context, header, screen, Optional.empty()));
    }

    private Screen draw(ScreenContext context) {
        Optional<String> focused = focusedId();
        Screen screen = Screens.of(context);
        FittingPane place = new FittingPane(screen.node());
        place.getStyleClass().add("stage");
        place.setId("stage");
        place.setAccessibleText(screen.title());
        place.setFocusTraversable(false);
        replace(middle, place);
        boolean sameQuestion =
                shown.filter(before -> before.sameQuestion(context)).isPresent();
        // Nothing that can be pressed has the focus at first: a scanner that types ends its text with Enter.
        focused.filter(id -> sameQuestion)
                .flatMap(id -> Optional.ofNullable(root.lookup("#" + id)))
                .ifPresentOrElse(Node::requestFocus, place::requestFocus);
        return screen;
    }

    private Optional<String> focusedId() {
        return Optional.ofNullable(root.getScene())
                .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
                .flatMap(node -> Optional.ofNullable(node.getId()));
    }

    private void finish(Optional<IdleOverlay> overlay, Shown now) {
        shown = Optional.of(now.withOverlay(overlayFor(overlay, now.context())));
    }

    private Optional<IdleOverlay> overlayFor(Optional<IdleOverlay> before, ScreenContext context) {
        if (context.model().countdown().isEmpty()) {
            before.ifPresent(overlay -> {
                close(overlay);
                frame.setDisable(false);
                middle.getChildren().forEach(Node::requestFocus);
            });
            return Optional.empty();
        }
        int seconds = context.model().countdown().getAsInt();
        before.ifPresent(overlay -> overlay.tick(seconds));
        return before.or(() -> Optional.of(open(context, seconds)));
    }

    /** Puts {@code next} in the place of what is there, of which nothing stays. */
    private void replace(Pane place, Node next) {
        List<Node> old = List.copyOf(place.getChildren());
        place.getChildren().setAll(next);
        old.forEach(undrawn::takeApart);
    }

    private void close(IdleOverlay overlay) {
        root.getChildren().remove(overlay.node());
        undrawn.takeApart(overlay.node());
    }

    private IdleOverlay open(ScreenContext context, int seconds) {
        IdleOverlay overlay = new IdleOverlay(context, seconds);
        frame.setDisable(true);
        root.getChildren().add(overlay.node());
        overlay.focus();
        return overlay;
    }
}

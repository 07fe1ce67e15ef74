package vn.cccd.kiosk.ui;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.admin.AdminEvent;
import vn.cccd.kiosk.admin.AdminModel;
import vn.cccd.kiosk.admin.pin.WrongPins;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.text.Language;
import vn.cccd.kiosk.ui.admin.AdminPane;
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

    /** The keyboard's way to what a long press on the badge does. */
    private static final KeyCombination KNOCK =
            new KeyCodeCombination(KeyCode.F12, KeyCombination.CONTROL_DOWN, KeyCombination.ALT_DOWN);

    private final Consumer<Event> events;
    private final Theme theme;
    /** Filled from top to bottom once, so that the keyboard goes through them in that order whatever is drawn anew. */
    private final StackPane top = new StackPane();

    private final StackPane middle = new StackPane();
    private final StackPane bottom = new StackPane();
    private final VBox frame = new VBox(top, middle, bottom);
    private final StackPane root = new StackPane(frame);
    private final Undrawn undrawn = new Undrawn(root);
    private final AdminPane admin;
    private final Consumer<AdminEvent> door;
    private AdminModel adminShown = AdminModel.atStart(WrongPins.NONE, LocalDateTime.MIN);
    private Optional<Shown> shown = Optional.empty();

    /** A view that sends what is pressed to {@code events}, without a door for staff. */
    public KioskView(Consumer<Event> events, Theme theme) {
        this(events, knock -> {}, theme);
    }

    /** A view that sends what visitors press to {@code events} and what staff does to {@code door}. */
    public KioskView(Consumer<Event> events, Consumer<AdminEvent> door, Theme theme) {
        this.events = events;
        this.door = door;
        this.admin = new AdminPane(door);
        this.theme = theme;
        root.getStyleClass().addAll("kiosk", "root");
        frame.getStyleClass().add("frame");
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        new Keyboard(root, events, () -> shown.map(now -> now.context().model())).listen();
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (KNOCK.match(key)) {
                key.consume();
                knock();
            }
        });
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

    /** Shows how far the door is open; it covers everything else. */
    public void show(AdminModel now) {
        boolean was = adminShown.visible();
        adminShown = now;
        if (!now.visible()) {
            if (was) {
                root.getChildren().remove(admin.node());
                cover(shown.flatMap(Shown::overlay).isPresent());
                focusQuestion();
            }
            return;
        }
        if (!was) {
            root.getChildren().add(admin.node());
            cover(true);
        }
        admin.show(now, Format.of(root.getWidth(), root.getHeight()));
    }

    private void focusQuestion() {
        if (!adminShown.visible()) {
            middle.getChildren().forEach(Node::requestFocus);
        }
    }

    private void knock() {
        Language language = shown.map(now -> now.context().model().language()).orElse(Language.VIETNAMESE);
        door.accept(new AdminEvent.Knocked(language));
    }

    private void cover(boolean covered) {
        frame.setDisable(covered || adminShown.visible());
    }

    private void reformat() {
        Format format = Format.of(root.getWidth(), root.getHeight());
        theme.applyTo(root, format);
        root.pseudoClassStateChanged(PORTRAIT, format.portrait());
        root.pseudoClassStateChanged(LOW, format.low());
        shown.ifPresent(now -> show(now.context().model()));
        show(adminShown);
    }

    private void refresh(Shown before, ScreenContext context) {
        before.header().tick(context);
        boolean current = before.sameScreen(context) || before.screen().update(context);
        Screen screen = current ? before.screen() : draw(context);
        if (!before.sameFooter(context)) {
            Optional<String> focused = focusedId();
            replace(bottom, Footer.of(context));
            focused.flatMap(id -> Optional.ofNullable(bottom.lookup("#" + id))).ifPresent(Node::requestFocus);
            if (root.getScene() != null && root.getScene().getFocusOwner() == null) {
                focusQuestion();
            }
        }
        finish(before.overlay(), new Shown(context, before.header(), screen, before.overlay()));
    }

    private void drawAnew(ScreenContext context) {
        Header header = new Header(context, this::knock);
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
                cover(false);
                focusQuestion();
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
        cover(true);
        root.getChildren().add(1, overlay.node());
        if (!adminShown.visible()) {
            overlay.focus();
        }
        return overlay;
    }
}

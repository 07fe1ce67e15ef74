package vn.cccd.kiosk.ui;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.Language;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.text.Phrase;
import vn.cccd.kiosk.ui.text.Phrases;

/** Whose machine this is, what it is for, what time it is, and the other language. */
final class Header {
    private final Label clock = Words.of("", "secondary");
    private final HBox node;

    /** @param knocked when somebody held the badge for as long as {@link LongPress} wants */
    Header(ScreenContext context, Runnable knocked) {
        Site site = context.model().site();
        boolean portrait = context.format().portrait();
        Label badge = new Label(site.badge());
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.setId("badge");
        LongPress.on(badge, knocked);
        Pane names = portrait ? new VBox() : new HBox();
        names.getStyleClass().add("frame-site");
        names.getChildren()
                .addAll(Words.of(context.say(site.name()), "strong"), Words.of(context.say(site.task()), "secondary"));
        node = Arrange.line("frame-header", badge, names, languageSwitch(context));
        HBox.setHgrow(names, Priority.ALWAYS);
        if (portrait) {
            names.getChildren().add(clock);
        } else {
            clock.setMinWidth(Region.USE_PREF_SIZE);
            node.getChildren().add(2, clock);
        }
        tick(context);
    }

    Region node() {
        return node;
    }

    void tick(ScreenContext context) {
        clock.setText(context.model().clockText());
    }

    private static Button languageSwitch(ScreenContext context) {
        Language now = context.model().language();
        Language other = switch (now) {
            case VIETNAMESE -> Language.ENGLISH;
            case ENGLISH -> Language.VIETNAMESE;
        };
        Label current = new Label(new Phrases(now).of(Phrase.LANGUAGE_CODE));
        current.getStyleClass().add("language-now");
        Region bar = new Region();
        bar.getStyleClass().add("language-bar");
        Label wanted = new Label(other.ownName());
        wanted.getStyleClass().add("language-other");
        Button button = new Button();
        button.setGraphic(Arrange.line("language-switch", current, bar, wanted));
        button.setId("language");
        button.getStyleClass().add("chip");
        button.setAccessibleText(context.say(Phrase.LANGUAGE_SWITCH));
        button.setMinWidth(Region.USE_PREF_SIZE);
        Consumer<Event> events = context.events();
        button.setOnAction(pressed -> events.accept(new Event.LanguageChosen(other)));
        return button;
    }
}

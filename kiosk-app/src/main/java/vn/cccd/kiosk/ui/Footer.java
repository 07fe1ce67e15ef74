package vn.cccd.kiosk.ui;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.FailureText;
import vn.cccd.kiosk.ui.drawing.Signs;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.screen.Screens;
import vn.cccd.kiosk.ui.text.Phrase;

/** The ways out, always in the same place, and above them what does not work at the moment. */
final class Footer {
    private Footer() {}

    static Region of(ScreenContext context) {
        VBox footer = new VBox();
        banner(context).ifPresent(words -> footer.getChildren().add(bannerLine(words)));
        footer.getChildren().add(context.format().portrait() ? stacked(context) : inOneLine(context));
        return footer;
    }

    private static Optional<String> banner(ScreenContext context) {
        if (Screens.readerTrouble(context).isPresent()) {
            return Optional.empty();
        }
        return context.model()
                .banner()
                .map(code -> troubleWords(context, code))
                .or(() -> context.model().offlineHint() ? Optional.of(context.say(Phrase.OFFLINE)) : Optional.empty());
    }

    private static String troubleWords(ScreenContext context, FailureCode code) {
        return FailureText.of(code, context.model().language()).title() + " · "
                + context.say(Phrase.FAILURE_CODE, code);
    }

    private static Region bannerLine(String words) {
        HBox line = Arrange.line("banner", Signs.attention(), Words.of(words));
        line.setId("banner");
        return line;
    }

    private static Region inOneLine(ScreenContext context) {
        HBox places = new HBox();
        fill(context, places);
        var privacy = Words.note(context.say(Phrase.PRIVACY));
        HBox.setHgrow(privacy, Priority.SOMETIMES);
        return Arrange.line("frame-footer", places, Arrange.spring(), privacy);
    }

    private static Region stacked(ScreenContext context) {
        FlowPane places = new FlowPane(Orientation.HORIZONTAL);
        fill(context, places);
        VBox footer = new VBox(places, Words.note(context.say(Phrase.PRIVACY)));
        footer.getStyleClass().add("frame-footer");
        return footer;
    }

    private static void fill(ScreenContext context, Pane places) {
        places.getStyleClass().add("frame-places");
        context.model().footer().forEach(offer -> places.getChildren().add(Actions.chip(context, offer)));
    }
}

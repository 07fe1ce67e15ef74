package vn.cccd.kiosk.ui.part;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Offer;

/** The buttons that a state offers. */
public final class Actions {
    /** These weigh the same as the main one: the screen must not suggest one of the answers. */
    private static final Set<Choice> EQUALS = Set.of(Choice.WITH_INSURANCE, Choice.WITHOUT_INSURANCE);

    private Actions() {}

    /** All of them in a line, the main one first; below each other in a portrait window. */
    public static Pane bar(ScreenContext context, List<Offer> offers) {
        Pane bar = emptyBar(context);
        for (Offer offer : offers) {
            boolean main = offer.equals(offers.getFirst()) || EQUALS.contains(offer.choice());
            bar.getChildren().add(button(context, offer, main));
        }
        return bar;
    }

    /** Ways beside the question, none of them the main thing to do. */
    public static Pane secondaryBar(ScreenContext context, List<Offer> offers) {
        Pane bar = emptyBar(context);
        offers.forEach(offer -> bar.getChildren().add(button(context, offer, false)));
        return bar;
    }

    /** The same, in the middle of the screen. */
    public static Pane middleBar(ScreenContext context, List<Offer> offers) {
        Pane bar = bar(context, offers);
        bar.getStyleClass().add("middle");
        if (bar instanceof HBox line) {
            line.setAlignment(Pos.CENTER);
        }
        return bar;
    }

    /** The same over the whole width, the main ones wider than the others. */
    public static Pane wideBar(ScreenContext context, List<Offer> offers) {
        Pane bar = bar(context, offers);
        for (Node button : bar.getChildren()) {
            if (button.getStyleClass().contains("primary")) {
                HBox.setHgrow(button, Priority.ALWAYS);
            }
        }
        return bar;
    }

    /** One button; {@code main} ones are filled. */
    public static Button button(ScreenContext context, Offer offer, boolean main) {
        Button button = new Button(context.phrases().of(offer.choice()));
        button.getStyleClass().addAll("action", main ? "primary" : "secondary-action");
        button.setDisable(!offer.enabled());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return wired(context, button, offer.choice(), id(offer.choice()));
    }

    /** One of the buttons at the edge of the screen. */
    public static Button chip(ScreenContext context, Offer offer) {
        Button chip = new Button(context.phrases().of(offer.choice()));
        chip.getStyleClass().add("chip");
        chip.setDisable(!offer.enabled());
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return wired(context, chip, offer.choice(), chipId(offer.choice()));
    }

    /** The id of the button for {@code choice} among the answers to a question. */
    public static String id(Choice choice) {
        return "choice-" + choice;
    }

    /** The id of the button for {@code choice} at the edge of the screen. */
    public static String chipId(Choice choice) {
        return "edge-" + choice;
    }

    private static Pane emptyBar(ScreenContext context) {
        Pane bar = context.format().portrait() ? new VBox() : new HBox();
        bar.getStyleClass().add("action-bar");
        return bar;
    }

    private static Button wired(ScreenContext context, Button button, Choice choice, String id) {
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setAccessibleText(button.getText());
        Consumer<Event> events = context.events();
        button.setOnAction(pressed -> events.accept(new Event.Chosen(choice)));
        return button;
    }
}

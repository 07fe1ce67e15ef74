package vn.cccd.kiosk.ui.part;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How pieces stand to each other. Distances come from the style sheet. */
public final class Arrange {
    private Arrange() {}

    /** One below the other, from the left. */
    public static VBox column(String styleClass, Node... pieces) {
        VBox column = new VBox(pieces);
        column.getStyleClass().addAll("column", styleClass);
        column.setAlignment(Pos.CENTER_LEFT);
        return column;
    }

    /** One below the other, in the middle. */
    public static VBox middle(String styleClass, Node... pieces) {
        VBox column = column(styleClass, pieces);
        column.setAlignment(Pos.CENTER);
        return column;
    }

    /** In one line. */
    public static HBox line(String styleClass, Node... pieces) {
        HBox line = new HBox(pieces);
        line.getStyleClass().add(styleClass);
        return line;
    }

    /** Side by side, and the second takes what is left; stacked in a portrait window. */
    public static Pane beside(ScreenContext context, Region first, Region second) {
        if (context.format().portrait()) {
            VBox stacked = new VBox(first, second);
            stacked.getStyleClass().add("beside");
            return stacked;
        }
        first.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(second, Priority.ALWAYS);
        return line("beside", first, second);
    }

    /** Side by side, and the first takes what the second leaves; stacked in a portrait window. */
    public static Pane beforeFixed(ScreenContext context, Region first, Region second) {
        Pane both = beside(context, first, second);
        first.setMinWidth(Region.USE_COMPUTED_SIZE);
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(second, Priority.NEVER);
        return both;
    }

    /** Takes the room that is left in a line. */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}

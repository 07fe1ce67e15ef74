package vn.cccd.kiosk.ui.part;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Tiles in columns of one width, filled line by line. */
public final class TileGrid extends GridPane {
    private static final double WHOLE = 100;

    private final int columns;

    public TileGrid(int columns) {
        this.columns = columns;
        getStyleClass().add("choices");
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(WHOLE / columns);
            column.setHgrow(Priority.ALWAYS);
            column.setFillWidth(true);
            getColumnConstraints().add(column);
        }
    }

    public void add(Node tile) {
        int place = getChildren().size();
        add(tile, place % columns, place / columns);
    }
}

package vn.cccd.kiosk.demo.tray;

import static vn.cccd.kiosk.demo.tray.Controls.heading;
import static vn.cccd.kiosk.demo.tray.Controls.toggle;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** The hands of the demonstration, from top to bottom: card, code, plugs, printer, and what became of the check-ins. */
public final class TrayPane {
    private static final double WIDTH = 320;
    private static final String LOOK = "-fx-background-color: #E6EFFA; -fx-font-family: Inter; -fx-font-size: 14px;";

    private final TrayHands hands;
    private final Label status = new Label();
    private final ScrollPane root;

    public TrayPane(TrayHands hands) {
        this.hands = hands;
        Label title = new Label("Khay thẻ mô phỏng");
        title.setStyle("-fx-font-size: 20px; -fx-font-weight: bold;");
        status.setWrapText(true);
        var cards = new CardSection(hands);
        var content = new VBox(
                8,
                title,
                new Label("Simulated card tray"),
                cards.root(),
                new CodeSection(hands, cards::citizen).root(),
                plugs(),
                new PaperSection(hands.printer()).root(),
                status);
        content.setPadding(new Insets(16));
        content.setStyle(LOOK);
        root = new ScrollPane(content);
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setMinWidth(WIDTH);
        root.setMaxWidth(WIDTH);
        root.setStyle(LOOK);
    }

    public Parent root() {
        return root;
    }

    /** A few lines about what happens outside. */
    public void status(String lines) {
        status.setText(lines);
    }

    private Node plugs() {
        ToggleButton reader = toggle("Rút đầu đọc · Unplug reader", pulled -> {
            if (pulled) {
                hands.unplug();
            } else {
                hands.plugIn();
            }
        });
        reader.setDisable(!hands.canUnplug());
        ToggleButton network = toggle("Cắt mạng · Cut network", cut -> hands.network(!cut));
        return new VBox(8, heading("Dây nối · Plugs"), reader, network);
    }
}

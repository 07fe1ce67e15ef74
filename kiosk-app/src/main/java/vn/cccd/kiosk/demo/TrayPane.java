package vn.cccd.kiosk.demo;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sync.DeliveryStatus;

/** The hands of the demonstration: pick a person, a kind of card and a mishap; show the code, put the card down, take it away, pull plugs. */
final class TrayPane {
    private static final double WIDTH = 300;
    private static final String NO_MISHAP = "–";
    private static final List<String> MISHAPS = List.of(
            NO_MISHAP, "removed@DG2:50%", "moved@DG2:50%", "silent@DG2:20%", "wrong-mac@DG1", "wrong-status:6F00@DG14");

    private final DemoWorld world;
    private final ComboBox<Citizen> citizens = choice(Citizens.all(), Citizen::fullName, "Người · Person");
    private final ComboBox<CardProfile> profiles = choice(CardProfile.all(), CardProfile::name, "Loại thẻ · Card");
    private final ComboBox<String> mishaps = choice(MISHAPS, text -> text, "Sự cố · Mishap");
    private final Label delivery = new Label();
    private final VBox root;

    TrayPane(DemoWorld world) {
        this.world = world;
        Label title = new Label("Khay thẻ mô phỏng");
        title.setStyle("-fx-font-size: 20px; -fx-font-weight: bold;");
        delivery.setWrapText(true);
        root = new VBox(
                12,
                title,
                new Label("Simulated card tray"),
                labelled("Người · Person", citizens),
                labelled("Loại thẻ · Card", profiles),
                labelled("Sự cố · Mishap", mishaps),
                button(
                        "Đưa mã QR · Show QR code",
                        () -> world.scanner().show(citizens.getValue().cardQrText())),
                button("Đặt thẻ · Put card down", this::putCard),
                button("Lấy thẻ · Take card away", () -> world.tray().take()),
                readerPlug(),
                networkSwitch(),
                delivery);
        root.setPadding(new Insets(24));
        root.setMinWidth(WIDTH);
        root.setMaxWidth(WIDTH);
        root.setStyle("-fx-background-color: #E6EFFA; -fx-font-family: Inter; -fx-font-size: 14px;");
    }

    Parent root() {
        return root;
    }

    /** What became of the check-ins. */
    void show(DeliveryStatus status) {
        delivery.setText("Chờ gửi · Waiting: " + status.pending() + "\nĐã gửi · Sent: " + status.sent()
                + "\nCách ly · Quarantined: " + status.quarantined() + "\nMạng · Network: " + status.connection());
    }

    private void putCard() {
        List<Mishap> mishap =
                mishaps.getValue().equals(NO_MISHAP) ? List.of() : List.of(Mishap.parse(mishaps.getValue()));
        Citizen citizen = citizens.getValue();
        CardProfile profile = profiles.getValue();
        Thread.ofVirtual().name("card-tray").start(() -> world.put(citizen, profile, mishap));
    }

    private Node readerPlug() {
        ToggleButton plug = toggle("Rút đầu đọc · Unplug reader", pulled -> {
            if (pulled) {
                world.tray().unplug();
            } else {
                world.tray().plugIn();
            }
        });
        plug.setDisable(!world.tray().canUnplug());
        return plug;
    }

    private Node networkSwitch() {
        return toggle("Cắt mạng · Cut network", cut -> world.network(!cut));
    }

    private static Node labelled(String text, Node control) {
        Label label = new Label(text);
        label.setLabelFor(control);
        return new VBox(4, label, control);
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static ToggleButton toggle(String text, Consumer<Boolean> action) {
        ToggleButton button = new ToggleButton(text);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> action.accept(button.isSelected()));
        return button;
    }

    private static <T> ComboBox<T> choice(List<T> items, Function<T, String> name, String what) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(items);
        box.setValue(items.getFirst());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setTooltip(new Tooltip(what));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return Optional.ofNullable(item).map(name).orElse("");
            }

            @Override
            public T fromString(String text) {
                return box.getValue();
            }
        });
        return box;
    }
}

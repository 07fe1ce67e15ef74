package vn.cccd.kiosk.demo.tray;

import static vn.cccd.kiosk.demo.tray.Controls.button;
import static vn.cccd.kiosk.demo.tray.Controls.choice;
import static vn.cccd.kiosk.demo.tray.Controls.heading;
import static vn.cccd.kiosk.demo.tray.Controls.labelled;
import static vn.cccd.kiosk.demo.tray.Controls.suggestions;

import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.cccd.sim.Scenario;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.time.Timing;

/** Whose card, which kind, what goes wrong; put it down, move it, take it away. */
final class CardSection {
    private static final long SEED = 1;
    private static final String NOTHING = "–";
    private static final List<String> MISHAPS = List.of(
            NOTHING,
            "removed@DG2:50%",
            "moved@DG2:50%",
            "another-card:duom@DG2:30%",
            "silent@DG2:20%",
            "delay:3s@DG13",
            "wrong-mac@DG1",
            "wrong-status:6F00@DG14",
            "garbage:40@DG2",
            "hostile:length-2gb@DG2",
            "reader-unplugged@DG2:50%",
            "service-stopped@DG2:50%");

    private final TrayHands hands;
    private final ComboBox<Citizen> citizens = choice(Citizens.all(), Citizen::fullName, "Người · Person");
    private final ComboBox<CaseGroup> groups =
            choice(Arrays.asList(CaseGroup.values()), CaseGroup::label, "Nhóm · Group");
    private final ComboBox<CardProfile> profiles =
            choice(CaseGroup.EVERYDAY.profiles(), CardProfile::name, "Loại thẻ · Card");
    private final ComboBox<String> mishaps = suggestions(MISHAPS, "Sự cố · Mishap");
    private final ComboBox<String> timings = choice(Timing.names(), name -> name, "Tốc độ · Timing");
    private final Label about = new Label();
    private final VBox root;

    CardSection(TrayHands hands) {
        this.hands = hands;
        about.setWrapText(true);
        groups.valueProperty().addListener((group, before, now) -> {
            profiles.getItems().setAll(now.profiles());
            profiles.setValue(now.profiles().getFirst());
        });
        profiles.valueProperty().addListener((profile, before, now) -> describe());
        root = new VBox(
                8,
                heading("Thẻ · Card"),
                labelled("Người · Person", citizens),
                labelled("Loại thẻ · Kind of card", new VBox(4, groups, profiles)),
                labelled("Sự cố · Mishap", mishaps),
                labelled("Tốc độ · Timing", timings),
                button("Đặt thẻ · Put card down", this::put),
                button("Xê dịch thẻ · Move card", hands::move),
                button("Lấy thẻ · Take card away", hands::take),
                about);
        describe();
    }

    Node root() {
        return root;
    }

    Citizen citizen() {
        return citizens.getValue();
    }

    private void describe() {
        if (profiles.getValue() != null) {
            about.setText(profiles.getValue().about());
        }
    }

    private void put() {
        try {
            Scenario scenario =
                    Scenario.of(profiles.getValue(), citizens.getValue(), SEED).with(Timing.parse(timings.getValue()));
            String mishap = mishaps.getEditor().getText().strip();
            Scenario whole =
                    mishap.isEmpty() || mishap.equals(NOTHING) ? scenario : scenario.with(Mishap.parse(mishap));
            about.setText(whole.text());
            // Issuing a card takes a moment: keys, signatures, a portrait.
            Thread.ofVirtual().name("card-tray").start(() -> putDown(whole));
        } catch (IllegalArgumentException wrong) {
            about.setText("✗ " + wrong.getMessage());
        }
    }

    private void putDown(Scenario scenario) {
        try {
            hands.put(scenario);
        } catch (IllegalArgumentException wrong) {
            Platform.runLater(() -> about.setText("✗ " + wrong.getMessage()));
        }
    }
}

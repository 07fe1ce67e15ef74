package vn.cccd.kiosk.demo.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.ui.FxThread;
import vn.cccd.sim.Scenario;
import vn.cccd.sim.printer.PaperWidth;
import vn.cccd.sim.printer.SimulatedPrinter;

/** The tray's buttons do to the world what they say. */
class TrayPaneTest {
    private final RecordingHands hands = new RecordingHands();

    @AfterEach
    void switchOff() throws IOException {
        hands.printer.close();
    }

    @Test
    void theCardThatIsChosenIsPutDownWithItsMishap() throws Exception {
        press(tray -> mishap(tray, "removed@DG2:50%"), "Put card down");

        assertThat(hands.next())
                .isEqualTo("put card=cccd-2021 citizen=nguyen-van-a mishap=removed@DG2:50% timing=instant seed=1");
    }

    @Test
    void aMishapThatNobodyUnderstandsIsSaidAndNothingIsPutDown() throws Exception {
        List<String> said = press(tray -> mishap(tray, "explode@DG2"), "Put card down");

        assertThat(said).anyMatch(text -> text.startsWith("✗") && text.contains("explode"));
        assertThat(hands.done).isEmpty();
    }

    @Test
    void everyOtherButtonDoesWhatItSays() throws Exception {
        press(
                tray -> {},
                "Move card",
                "Take card away",
                "Unplug reader",
                "Unplug reader",
                "Cut network",
                "Cut network");

        assertThat(Stream.generate(() -> 0).limit(6).map(again -> hands.nextOrNone()))
                .containsExactly("move", "take", "unplug", "plug in", "network false", "network true");
    }

    @Test
    void aCodeIsShownToTheScannerAndDrawn() throws Exception {
        List<Boolean> drawn = new ArrayList<>();
        press(
                tray -> {},
                tray -> drawn.add(all(tray, ImageView.class).anyMatch(image -> image.getImage() != null)),
                "Show QR code");

        assertThat(hands.next()).startsWith("show 999090000123|");
        assertThat(drawn).containsExactly(true);
    }

    @Test
    void thePrinterRunsOutOfPaperAndIsRepaired() throws Exception {
        press(tray -> {}, "Paper out");
        try (var line = new Socket(
                hands.printer.address().getAddress(), hands.printer.address().getPort())) {
            line.getOutputStream().write("27\n\u001dV\0".getBytes(StandardCharsets.US_ASCII));
            assertThat(hands.printer.awaitReceipt(1, Duration.ofMillis(300))).isEmpty();

            press(tray -> {}, "Paper out", "Paper out", "Show the paper");

            assertThat(hands.printer.awaitReceipt(1, Duration.ofSeconds(20)))
                    .hasValueSatisfying(receipt -> assertThat(receipt.text()).contains("27"));
        }
    }

    private static void mishap(Parent tray, String text) {
        // What can be typed into on the tray is the mishap and nothing else.
        all(tray, Node.class).forEach(node -> {
            if (node instanceof ComboBox<?> box && box.isEditable()) {
                box.getEditor().setText(text);
            }
        });
    }

    private List<String> press(TrayStep before, String... buttons) throws Exception {
        return press(before, tray -> {}, buttons);
    }

    /** Presses each button whose text ends so; returns what the tray's labels say afterwards. */
    private List<String> press(TrayStep before, TrayStep after, String... buttons) throws Exception {
        List<String> labels = new ArrayList<>();
        FxThread.run(() -> {
            Parent tray = new TrayPane(hands).root();
            tray.applyCss();
            new Scene(tray, 320, 900).getRoot().layout();
            before.on(tray);
            for (String text : buttons) {
                all(tray, ButtonBase.class)
                        .filter(button -> button.getText().endsWith(text))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + text))
                        .fire();
            }
            after.on(tray);
            all(tray, Label.class).map(Label::getText).forEach(labels::add);
        });
        return labels;
    }

    /** Something done to the tray on the thread of the screen. */
    private interface TrayStep {
        void on(Parent tray);
    }

    private static <T extends Node> Stream<T> all(Node root, Class<T> kind) {
        Stream<Node> children = switch (root) {
            case ScrollPane scroll -> Stream.of(scroll.getContent());
            case Parent parent -> parent.getChildrenUnmodifiable().stream();
            default -> Stream.empty();
        };
        Stream<T> own = kind.isInstance(root) ? Stream.of(kind.cast(root)) : Stream.empty();
        return Stream.concat(own, children.flatMap(child -> all(child, kind)));
    }

    private static final class RecordingHands implements TrayHands {
        private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
        private final SimulatedPrinter printer;

        RecordingHands() {
            try {
                printer = SimulatedPrinter.start(PaperWidth.MM_80);
            } catch (IOException noPort) {
                throw new IllegalStateException("no port for the printer", noPort);
            }
        }

        String next() throws InterruptedException {
            return String.valueOf(done.poll(20, TimeUnit.SECONDS));
        }

        String nextOrNone() {
            return String.valueOf(done.poll());
        }

        @Override
        public void put(Scenario scenario) {
            done.add("put " + scenario.text());
        }

        @Override
        public void move() {
            done.add("move");
        }

        @Override
        public void take() {
            done.add("take");
        }

        @Override
        public void show(String text) {
            done.add("show " + text);
        }

        @Override
        public boolean canUnplug() {
            return true;
        }

        @Override
        public void unplug() {
            done.add("unplug");
        }

        @Override
        public void plugIn() {
            done.add("plug in");
        }

        @Override
        public void network(boolean up) {
            done.add("network " + up);
        }

        @Override
        public SimulatedPrinter printer() {
            return printer;
        }
    }
}

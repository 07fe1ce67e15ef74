package vn.cccd.kiosk.ui.staff;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.desk.DeskModel;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.ClockText;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.FailureText;
import vn.cccd.kiosk.text.Language;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.Words;

/** Whose desk this is, whether reader and network work, what time it is, and the other language. */
public final class StaffHeader {
    private final StaffContext context;
    private final Label reader = standing("reader-state");
    private final Label network = standing("network-state");
    private final Label clock = standing("clock");
    private final Region node;

    /**
     * A header.
     *
     * @param more what this desk counts, for example; may be empty
     */
    public StaffHeader(StaffContext context, Site site, Optional<Node> more, Consumer<Language> languages) {
        this.context = context;
        Label badge = new Label(site.badge());
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        Pane names = context.format().portrait() ? new VBox() : new HBox();
        names.getStyleClass().add("frame-site");
        names.getChildren()
                .addAll(Words.of(context.say(site.name()), "strong"), Words.of(context.say(site.task()), "secondary"));
        HBox.setHgrow(names, Priority.ALWAYS);
        Button language = language(languages);
        if (context.format().portrait()) {
            FlowPane states = new FlowPane(reader, network, clock);
            states.getStyleClass().add("header-states");
            more.ifPresent(counts -> states.getChildren().addFirst(counts));
            node = new VBox(Arrange.line("header-line", badge, names, language), states);
        } else {
            HBox line = Arrange.line("header-line", badge, names);
            more.ifPresent(counts -> line.getChildren().add(counts));
            line.getChildren().addAll(reader, network, clock, language);
            node = line;
        }
        node.getStyleClass().add("frame-header");
    }

    public Region node() {
        return node;
    }

    public void show(DeskModel desk, QueueCounts queue) {
        Optional<FailureCode> trouble =
                desk.troublesToTell().stream().filter(StaffHeader::ofReader).findFirst();
        tell(
                reader,
                trouble.map(code ->
                                "✗ " + FailureText.of(code, context.language()).title())
                        .orElseGet(() -> "● " + context.say(StaffPhrase.READER_READY)),
                trouble.isPresent() ? "bad" : "good");
        tell(
                network,
                desk.online()
                        ? context.say(StaffPhrase.NETWORK_ONLINE, queue.sent(), queue.waiting())
                        : "! " + context.say(StaffPhrase.NETWORK_OFFLINE, queue.waiting()),
                desk.online() ? "secondary" : "caution");
        clock.setText(ClockText.of(desk.now().toLocalTime()));
    }

    static boolean ofReader(FailureCode code) {
        return code == FailureCode.READER_MISSING
                || code == FailureCode.READER_SERVICE_DOWN
                || code == FailureCode.READER_TOO_MANY;
    }

    private static void tell(Label label, String words, String kind) {
        label.setText(words);
        label.getStyleClass().removeAll("good", "bad", "caution", "secondary");
        label.getStyleClass().add(kind);
    }

    private static Label standing(String id) {
        Label label = Words.of("", "standing");
        label.setId(id);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Button language(Consumer<Language> languages) {
        Language other = switch (context.language()) {
            case VIETNAMESE -> Language.ENGLISH;
            case ENGLISH -> Language.VIETNAMESE;
        };
        Button button = Pressable.small(
                "language", other.ownName(), context.say(StaffPhrase.LANGUAGE_SWITCH), () -> languages.accept(other));
        button.getStyleClass().add("round");
        return button;
    }
}

package vn.cccd.kiosk.ui.proctor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.proctor.Hearing;
import vn.cccd.kiosk.flow.proctor.ProctorEvent;
import vn.cccd.kiosk.flow.proctor.ProctorModel;
import vn.cccd.kiosk.sector.drivingtest.Post;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.staff.Pick;
import vn.cccd.kiosk.ui.staff.Pressable;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffPhrase;
import vn.cccd.kiosk.ui.staff.TypedText;

/** Which session is called and which stage is checked, the list of candidates, and what can be done with it. */
final class RosterCard {
    private static final int LONGEST_SEARCH = 60;

    private final StaffContext context;
    private final Pick session;
    private final Pick stage;
    private final TypedText search;
    private final CandidateList list;
    private final VBox none;
    private final Label nobodyFound;
    private final Button export;
    private final Button print;
    private final VBox node;
    private Optional<Post> post = Optional.empty();
    private String searched = "";

    RosterCard(StaffContext context, Consumer<ProctorEvent> events, ProctorActions actions) {
        this.context = context;
        session = new Pick(
                "session",
                context.say(StaffPhrase.SESSION),
                context.say(StaffPhrase.CHOOSE),
                List.of(),
                picked -> post.ifPresent(now -> events.accept(new ProctorEvent.PostChosen(picked, now.stage()))));
        stage = new Pick(
                "stage",
                context.say(StaffPhrase.STAGE),
                context.say(StaffPhrase.CHOOSE),
                Arrays.stream(Stage.values())
                        .map(each -> new Pick.Item(each.key(), context.say(each.title())))
                        .toList(),
                picked -> post.ifPresent(
                        now -> events.accept(new ProctorEvent.PostChosen(now.session(), stage(picked)))));
        search = new TypedText(
                "search",
                context.say(StaffPhrase.SEARCH_TOLD),
                context.say(StaffPhrase.SEARCH),
                LONGEST_SEARCH,
                text -> events.accept(new ProctorEvent.SearchTyped(text)));
        list = new CandidateList(context, candidate -> events.accept(new ProctorEvent.CandidateChosen(candidate)));
        search.setOnAction(action -> pickFirst());
        search.addEventHandler(KeyEvent.KEY_PRESSED, key -> searchKey(key, events));
        Button load = small("import-roster", StaffPhrase.IMPORT_ROSTER, actions.importRoster());
        export = small("export-sheet", StaffPhrase.EXPORT_SHEET, actions.exportSheet());
        print = small("print-sheet", StaffPhrase.PRINT_SHEET, actions.printSheet());
        none = new VBox(
                Words.centred(Words.of(context.say(StaffPhrase.LIST_EMPTY), "box-title")),
                Words.centred(Words.of(context.say(StaffPhrase.LIST_EMPTY_HOW), "secondary")));
        none.getStyleClass().add("nobody");
        nobodyFound = Words.of(context.say(StaffPhrase.NOTHING_FOUND), "secondary", "nothing-found");
        StackPane listed = new StackPane(list.node(), nobodyFound, none);
        listed.getStyleClass().add("listed");
        listed.setMinHeight(0);
        VBox.setVgrow(listed, Priority.ALWAYS);
        FlowPane bar = new FlowPane(load, export, print);
        bar.getStyleClass().add("bar-others");
        node = new VBox(post(), search, listed, bar);
        node.getStyleClass().addAll("panel", "roster");
    }

    private Button small(String id, StaffPhrase words, Runnable pressed) {
        return Pressable.small(id, context.say(words), context.say(words), pressed);
    }

    private HBox post() {
        HBox line = new HBox(named(StaffPhrase.SESSION, session), named(StaffPhrase.STAGE, stage));
        line.getStyleClass().add("post");
        return line;
    }

    private VBox named(StaffPhrase what, Pick pick) {
        Label label = Words.of(context.say(what), "note", "secondary");
        label.setLabelFor(pick);
        VBox pair = new VBox(label, pick);
        pair.getStyleClass().add("question");
        HBox.setHgrow(pair, Priority.ALWAYS);
        return pair;
    }

    private static Stage stage(String key) {
        return Arrays.stream(Stage.values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** With nothing typed nobody in particular is meant. */
    private void pickFirst() {
        if (search.getText().isBlank()) {
            list.focus();
        } else {
            list.pickFirst();
        }
    }

    private void searchKey(KeyEvent key, Consumer<ProctorEvent> events) {
        if (key.getCode() == KeyCode.DOWN) {
            list.focus();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.replace("");
            events.accept(new ProctorEvent.SearchTyped(""));
            key.consume();
        }
    }

    VBox node() {
        return node;
    }

    void focusList() {
        list.focus();
    }

    void search() {
        search.requestFocus();
        search.selectAll();
    }

    void show(ProctorModel model) {
        post = Optional.of(model.post());
        boolean storing = model.hearing() instanceof Hearing.Storing;
        session.offer(model.roster().sessions().stream()
                .map(each -> new Pick.Item(each, each))
                .toList());
        session.display(Optional.of(model.post().session()));
        stage.display(Optional.of(model.post().stage().key()));
        session.setDisable(storing);
        stage.setDisable(storing);
        showSearch(model);
        list.show(model);
        boolean empty = model.roster().candidates().isEmpty();
        none.setVisible(empty);
        nobodyFound.setVisible(!empty && model.listed().isEmpty());
        search.setDisable(empty);
        export.setDisable(empty);
        print.setDisable(empty);
    }

    /** A card that was read ends the search, also under the typing hand. */
    private void showSearch(ProctorModel model) {
        if (!searched.isEmpty() && model.search().isEmpty()) {
            search.replace("");
        }
        searched = model.search();
        search.display(searched);
    }
}

package vn.cccd.kiosk.ui.counter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.flow.counter.CounterModel;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.sector.counter.CounterRules;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.Remark;
import vn.cccd.kiosk.sector.counter.Role;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.staff.Scrolled;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffPhrase;
import vn.cccd.kiosk.ui.staff.TypedText;

/** The open file: what it is called, what is asked about it, and everybody in it. */
final class FileCard {
    private static final int LONGEST_TITLE = 80;

    private final StaffContext context;
    private final CounterRules rules;
    private final Consumer<CounterEvent> events;
    private final TypedText title;
    private final Questions questions;
    private final VBox list = new VBox();
    private final ScrollPane parties;
    private final Map<Integer, PartyTile> tiles = new HashMap<>();
    private final Label next = Words.of("", "secondary");
    private final VBox node;
    private Optional<UUID> file = Optional.empty();
    private List<Integer> numbers = List.of();
    private OptionalInt revealed = OptionalInt.empty();

    FileCard(StaffContext context, CounterRules rules, Consumer<CounterEvent> events) {
        this.context = context;
        this.rules = rules;
        this.events = events;
        title = new TypedText(
                "file-title",
                context.say(StaffPhrase.FILE_TITLE),
                context.say(StaffPhrase.FILE_TITLE_PROMPT),
                LONGEST_TITLE,
                text -> events.accept(new CounterEvent.TitleTyped(text)));
        questions = new Questions(
                context,
                "file-",
                rules.fileQuestions(),
                1,
                (question, answer) -> events.accept(new CounterEvent.FileAnswered(question, answer)));
        Label heading = Words.of(context.say(StaffPhrase.FILE_TITLE), "note", "secondary");
        heading.setLabelFor(title);
        VBox named = new VBox(heading, title);
        named.getStyleClass().add("question");
        next.setId("next-card");
        next.getStyleClass().add("next-card");
        next.setMaxWidth(Double.MAX_VALUE);
        list.getStyleClass().add("parties");
        list.getChildren().add(next);
        parties = Scrolled.vertically(list);
        VBox.setVgrow(parties, Priority.ALWAYS);
        node = new VBox(named, questions.node(), parties);
        node.getStyleClass().addAll("panel", "file");
    }

    VBox node() {
        return node;
    }

    void show(CounterModel model) {
        boolean other = file.filter(model.dossier().id()::equals).isEmpty();
        file = Optional.of(model.dossier().id());
        if (other) {
            title.replace(model.dossier().title());
            questions.showOther(model.dossier().answers());
        } else {
            title.display(model.dossier().title());
            questions.show(model.dossier().answers());
        }
        title.setDisable(!model.open());
        questions.node().setDisable(!model.open());
        showParties(model);
        reveal(model.chosen());
        next.setText(context.say(next(model.desk().state())));
    }

    private void showParties(CounterModel model) {
        List<Integer> now =
                model.dossier().parties().stream().map(Party::number).toList();
        if (!now.equals(numbers)) {
            numbers = now;
            tiles.keySet().retainAll(now);
            List<Node> nodes = new java.util.ArrayList<>();
            now.forEach(number ->
                    nodes.add(tiles.computeIfAbsent(number, this::tile).node()));
            nodes.add(next);
            list.getChildren().setAll(nodes);
        }
        for (Party party : model.dossier().parties()) {
            Optional.ofNullable(tiles.get(party.number()))
                    .ifPresent(tile -> tile.show(
                            role(party.role()),
                            party.identity().person().fullName(),
                            party.identity().proof(),
                            heaviest(model, party),
                            model.chosen().orElse(0) == party.number()));
        }
    }

    /** Whoever is chosen anew is seen in the list, be it as long as it may. */
    private void reveal(OptionalInt chosen) {
        if (!chosen.equals(revealed)) {
            revealed = chosen;
            chosen.ifPresent(number ->
                    Optional.ofNullable(tiles.get(number)).ifPresent(tile -> Scrolled.reveal(parties, tile.node())));
        }
    }

    private PartyTile tile(int number) {
        return new PartyTile(context, number, () -> events.accept(new CounterEvent.PartyChosen(number)));
    }

    private String role(String id) {
        return rules.roles().stream()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .map(Role::title)
                .map(context::say)
                .orElse(id);
    }

    private static Optional<Remark.Weight> heaviest(CounterModel model, Party party) {
        return model.remarks().stream()
                .filter(remark -> remark.party().orElse(0) == party.number())
                .map(Remark::weight)
                .min(Remark.Weight::compareTo);
    }

    private static StaffPhrase next(DeskState state) {
        return switch (state) {
            case DeskState.Ready ready -> StaffPhrase.NEXT_READY;
            case DeskState.Taken taken -> StaffPhrase.NEXT_TAKEN;
            case DeskState.NeedsKey asking -> StaffPhrase.NEXT_NEEDS_KEY;
            case DeskState.NeedsCard waiting -> StaffPhrase.NEXT_NEEDS_CARD;
            case DeskState.Reading reading -> StaffPhrase.NEXT_READING;
            case DeskState.Interrupted stopped -> StaffPhrase.NEXT_INTERRUPTED;
            case DeskState.Failed failed -> StaffPhrase.NEXT_FAILED;
        };
    }
}

package vn.cccd.kiosk.ui.counter;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.flow.counter.CounterModel;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.sector.counter.CounterRules;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.Portrait;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.staff.Pick;
import vn.cccd.kiosk.ui.staff.Pressable;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffPhrase;

/** The chosen party: portrait, name, role, what the sector asks, and all that the card says. */
final class PersonCard {
    private final StaffContext context;
    private final CounterRules rules;
    private final Consumer<CounterEvent> events;
    private final VBox portrait = new VBox();
    private final Label name = Words.of("", "person-name");
    private final Pick role;
    private final RemarkLines remarks;
    private final Questions questions;
    private final ConsentLine consent;
    private final FieldLines fields;
    private final Button remove;
    private final Pane node;
    private Optional<Key> shown = Optional.empty();
    private Optional<Face> face = Optional.empty();

    /** Whose party this is; numbers come again in the next file. */
    private record Key(UUID file, int number) {}

    PersonCard(
            StaffContext context,
            CounterRules rules,
            Consumer<CounterEvent> events,
            CopiedText clipboard,
            Runnable askToRemove,
            Runnable showConsent) {
        this.context = context;
        this.rules = rules;
        this.events = events;
        role = new Pick(
                "role",
                context.say(StaffPhrase.ROLE),
                context.say(StaffPhrase.CHOOSE),
                rules.roles().stream()
                        .map(each -> new Pick.Item(each.id(), context.say(each.title())))
                        .toList(),
                picked -> toParty(number -> new CounterEvent.RoleChosen(number, picked)));
        remarks = new RemarkLines(context, "party-remarks");
        questions = new Questions(
                context,
                "answer-",
                rules.partyQuestions(),
                2,
                (question, answer) -> toParty(number -> new CounterEvent.PartyAnswered(number, question, answer)));
        consent = new ConsentLine(
                context, given -> toParty(number -> new CounterEvent.ConsentNoted(number, given)), showConsent);
        fields = new FieldLines(context, clipboard);
        remove = Pressable.small(
                "remove-party",
                context.say(StaffPhrase.REMOVE_PARTY),
                context.say(StaffPhrase.REMOVE_PARTY_TOLD),
                askToRemove);
        node = arranged();
        node.getStyleClass().addAll("panel", "person");
    }

    private Pane arranged() {
        Label label = Words.of(context.say(StaffPhrase.ROLE), "note", "secondary");
        label.setLabelFor(role);
        VBox picked = new VBox(label, role);
        picked.getStyleClass().add("question");
        VBox side = new VBox(portrait, picked, remove);
        side.getStyleClass().add("person-side");
        VBox words = new VBox(name, remarks.node(), questions.node(), consent.node(), fields.node());
        words.getStyleClass().add("person-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        return Arrange.line("person-line", side, words);
    }

    private void toParty(java.util.function.IntFunction<CounterEvent> event) {
        shown.ifPresent(party -> events.accept(event.apply(party.number())));
    }

    Node node() {
        return node;
    }

    void show(CounterModel model, Party party) {
        Key key = new Key(model.dossier().id(), party.number());
        boolean other = shown.filter(key::equals).isEmpty();
        shown = Optional.of(key);
        questions.ask(rules.partyQuestions(party, model.dossier()));
        if (other) {
            questions.showOther(party.answers());
        } else {
            questions.show(party.answers());
        }
        if (portrait.getChildren().isEmpty() || !face.equals(party.identity().face())) {
            face = party.identity().face();
            portrait.getChildren().setAll(new Portrait(context.phrases(), face));
        }
        name.setText(party.identity().person().fullName());
        Words.fit(name);
        role.display(Optional.of(party.role()));
        remarks.show(model.remarks().stream()
                .filter(remark -> remark.party().orElse(0) == party.number())
                .toList());
        fields.show(party, model.site().cardUse().shown());
        consent.show(party.consent());
        consent.node().setDisable(!model.open());
        role.setDisable(!model.open());
        questions.node().setDisable(!model.open());
        remove.setDisable(!model.open());
    }
}

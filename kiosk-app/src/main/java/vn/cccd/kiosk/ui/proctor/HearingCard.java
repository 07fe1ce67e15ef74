package vn.cccd.kiosk.ui.proctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.flow.proctor.Hearing;
import vn.cccd.kiosk.flow.proctor.ProctorModel;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Objection;
import vn.cccd.kiosk.ui.drawing.Illustrations;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.Portrait;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.staff.Focus;
import vn.cccd.kiosk.ui.staff.Pressable;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffPhrase;

/** The candidate before the desk: both photos, who it is, the judgement, and what can be done. */
final class HearingCard {
    private final StaffContext context;
    private final Runnable admit;
    private final Runnable askToLetIn;
    private final Runnable startOver;
    private final Runnable rest;
    private final VBox node = new VBox();
    private final HBox bar = new HBox();
    private Optional<Shown> shown = Optional.empty();

    /** What the card depends on. */
    private record Shown(
            Hearing hearing, Optional<Candidate> candidate, Optional<Face> onFile, Optional<String> claimed) {}

    /**
     * A card of nobody yet.
     *
     * @param admit lets in whom nothing speaks against
     * @param rest gives the keyboard back when the button that was pressed is gone
     */
    HearingCard(StaffContext context, Runnable admit, Runnable askToLetIn, Runnable startOver, Runnable rest) {
        this.admit = admit;
        this.rest = rest;
        this.context = context;
        this.askToLetIn = askToLetIn;
        this.startOver = startOver;
        node.setId("hearing");
        bar.getStyleClass().add("hearing-buttons");
    }

    VBox node() {
        return node;
    }

    /** What can be done; it has its own place, so that it is always seen. */
    HBox bar() {
        return bar;
    }

    void show(ProctorModel model) {
        Shown now = new Shown(model.hearing(), model.candidate(), model.photo(), claimed(model));
        if (shown.filter(now::equals).isPresent()) {
            return;
        }
        shown = Optional.of(now);
        Optional<Identity> identity = identity(model.hearing());
        List<Node> parts = new ArrayList<>();
        if (model.hearing() instanceof Hearing.Nobody && now.candidate().isEmpty()) {
            parts.addAll(nobody());
            node.getStyleClass().setAll("panel", "nobody");
        } else {
            parts.add(who(now, identity));
            node.getStyleClass().setAll("panel", "hearing");
        }
        JudgementBox.of(context, model)
                .ifPresent(box -> parts.add(isFoundOut(model.hearing()) ? 0 : parts.size(), box));
        boolean pressed = bar.getChildren().stream().anyMatch(Focus::isOn);
        bar.getChildren().setAll(buttons(model.hearing()));
        if (pressed) {
            rest.run();
        }
        node.getChildren().setAll(parts);
    }

    /** A chip that was found out stands above everything else. */
    private static boolean isFoundOut(Hearing hearing) {
        return hearing instanceof Hearing.Objected objected
                && objected.admission()
                        .failure()
                        .filter(Objection::isProvedForgery)
                        .isPresent();
    }

    private static Optional<Identity> identity(Hearing hearing) {
        return switch (hearing) {
            case Hearing.Nobody nobody -> Optional.empty();
            case Hearing.Granted granted -> Optional.of(granted.identity());
            case Hearing.Objected objected -> objected.identity();
            case Hearing.Storing storing -> storing.identity();
            case Hearing.LetIn letIn -> letIn.identity();
            case Hearing.NotStored refused -> Optional.empty();
        };
    }

    private List<Node> nobody() {
        return List.of(
                Illustrations.putCard(),
                Words.centred(Words.of(context.say(StaffPhrase.PROCTOR_NOBODY), "box-title")),
                Words.centred(Words.of(context.say(StaffPhrase.PROCTOR_NOBODY_HOW), "secondary")));
    }

    /** The name that goes with the key of a card that was not taken, for somebody who is on no list. */
    private static Optional<String> claimed(ProctorModel model) {
        return model.desk().state() instanceof DeskState.Failed failed
                ? failed.key().flatMap(CardKey::claimed).map(Person::fullName)
                : Optional.empty();
    }

    private Pane who(Shown now, Optional<Identity> identity) {
        Optional<Candidate> candidate = now.candidate();
        Optional<Face> onFile = now.onFile();
        Optional<Face> face = identity.flatMap(Identity::face);
        HBox photos = new HBox(
                photo(face, face.isPresent() ? StaffPhrase.PHOTO_CHIP : StaffPhrase.PHOTO_CHIP_NONE, ""),
                photo(
                        onFile,
                        onFile.isPresent() ? StaffPhrase.PHOTO_ROSTER : StaffPhrase.PHOTO_ROSTER_NONE,
                        "on-file"));
        photos.getStyleClass().add("photos");
        VBox words = new VBox();
        words.getStyleClass().add("hearing-words");
        candidate.ifPresent(known -> words.getChildren()
                .add(Words.of(
                        context.say(StaffPhrase.CANDIDATE_NUMBER, known.number(), known.licenceClass()), "secondary")));
        String name = identity.map(Identity::person)
                .map(Person::fullName)
                .or(() -> candidate.map(Candidate::fullName))
                .or(now::claimed)
                .orElse("");
        Label large = Words.of(name, "person-name");
        Words.fit(large);
        words.getChildren().add(large);
        identity.flatMap(known -> known.person().birthDate())
                .or(() -> candidate.flatMap(Candidate::birthDate))
                .map(BirthDate::display)
                .ifPresent(date -> words.getChildren().add(Words.of(date, "large-fact")));
        identity.map(Identity::maskedNumber)
                .or(() -> candidate.map(known -> known.id().masked()))
                .ifPresent(number -> words.getChildren().add(Words.of(number, "large-fact")));
        candidate
                .filter(known -> !known.session().isBlank())
                .ifPresent(known -> words.getChildren()
                        .add(Words.of(context.say(StaffPhrase.CALLED_TO, known.session()), "secondary")));
        HBox.setHgrow(words, Priority.ALWAYS);
        return Arrange.line("hearing-line", photos, words);
    }

    private VBox photo(Optional<Face> face, StaffPhrase caption, String styleClass) {
        Portrait portrait = new Portrait(context.phrases(), face);
        portrait.setAccessibleText(context.say(caption));
        if (!styleClass.isEmpty()) {
            portrait.getStyleClass().add(styleClass);
        }
        Label words = Words.centred(Words.of(context.say(caption), "note", "secondary", "caption"));
        VBox photo = new VBox(portrait, words);
        photo.getStyleClass().add("photo");
        return photo;
    }

    private List<Button> buttons(Hearing hearing) {
        return switch (hearing) {
            case Hearing.Nobody nobody -> List.of();
            case Hearing.Storing storing -> List.of();
            case Hearing.Granted granted -> List.of(admit(), refuseGranted());
            case Hearing.Objected objected ->
                objected.admission().overridable() ? List.of(letIn(), refuse()) : List.of(refuse());
            case Hearing.LetIn letIn -> List.of(next());
            case Hearing.NotStored refused -> List.of(next());
        };
    }

    private Button admit() {
        return Pressable.main("admit", context.say(StaffPhrase.ADMIT), admit);
    }

    private Button refuseGranted() {
        return Pressable.other("refuse", context.say(StaffPhrase.REFUSE), startOver);
    }

    private Button letIn() {
        return Pressable.other("let-in", context.say(StaffPhrase.LET_IN), askToLetIn);
    }

    /** Refusing is the main thing to do where something speaks against letting in. */
    private Button refuse() {
        return Pressable.main("refuse", context.say(StaffPhrase.REFUSE), startOver);
    }

    private Button next() {
        return Pressable.other("next-candidate", context.say(StaffPhrase.NEXT_CANDIDATE), startOver);
    }
}

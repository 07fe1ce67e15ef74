package vn.cccd.kiosk.ui.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.staff.Pressable;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffPhrase;

/** What the card says about somebody, line by line, each with a button that puts it on the clipboard. */
final class FieldLines {
    private final StaffContext context;
    private final CopiedText clipboard;
    private final VBox node = new VBox();
    private List<Line> shown = List.of();
    private Optional<Copied> lastCopied = Optional.empty();

    /** @param copied what goes to the clipboard */
    private record Line(CardField field, String text, String copied) {}

    /** The button that says that its field was copied. */
    private record Copied(Button button, String label) {}

    FieldLines(StaffContext context, CopiedText clipboard) {
        this.context = context;
        this.clipboard = clipboard;
        node.getStyleClass().add("fields");
    }

    VBox node() {
        return node;
    }

    /** Shows what {@code allowed} of the party's card. */
    void show(Party party, Set<CardField> allowed) {
        List<Line> lines = lines(party, allowed);
        if (!lines.equals(shown)) {
            shown = lines;
            lastCopied = Optional.empty();
            node.getChildren().setAll(lines.stream().map(this::line).toList());
        }
    }

    private static List<Line> lines(Party party, Set<CardField> allowed) {
        List<Line> lines = new ArrayList<>();
        for (CardField field : CardField.values()) {
            if (allowed.contains(field)) {
                party.fields()
                        .text(field)
                        .or(() -> known(field, party.identity().person()))
                        .ifPresent(text -> lines.add(new Line(field, displayed(field, text), text)));
            }
        }
        return lines;
    }

    /** What is known even when only a code was read. */
    private static Optional<String> known(CardField field, Person person) {
        return switch (field) {
            case NUMBER -> Optional.of(person.number().digits());
            case FULL_NAME -> Optional.of(person.fullName());
            case BIRTH_DATE -> person.birthDate().map(BirthDate::display);
            default -> Optional.empty();
        };
    }

    /** A number in groups of three. */
    static String displayed(CardField field, String text) {
        return field == CardField.NUMBER && IdNumber.parse(text).isPresent()
                ? text.replaceAll("(...)(?!$)", "$1 ")
                : text;
    }

    private HBox line(Line line) {
        String label = context.say(line.field().label());
        Label what = Words.of(label, "secondary", "field-label");
        Label value = Words.of(line.text(), "strong");
        value.setAccessibleText(label + ": " + line.text());
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        return Arrange.line("field", what, value, copyButton(line, label));
    }

    private Button copyButton(Line line, String label) {
        Button copy = Pressable.small(
                "copy-" + line.field().key(),
                context.say(StaffPhrase.COPY),
                context.say(StaffPhrase.COPY_TOLD, label),
                () -> {});
        copy.setOnAction(pressed -> copy(copy, line, label));
        copy.getStyleClass().add("copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        return copy;
    }

    private void copy(Button button, Line line, String label) {
        clipboard.put(line.copied());
        lastCopied.ifPresent(before -> {
            before.button().setText(context.say(StaffPhrase.COPY));
            before.button().setAccessibleText(context.say(StaffPhrase.COPY_TOLD, before.label()));
        });
        button.setText(context.say(StaffPhrase.COPIED));
        button.setAccessibleText(context.say(StaffPhrase.COPIED) + ": " + label);
        lastCopied = Optional.of(new Copied(button, label));
    }
}

package vn.cccd.kiosk.ui.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.Question;
import vn.cccd.kiosk.ui.part.TileGrid;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.staff.Pick;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffPhrase;
import vn.cccd.kiosk.ui.staff.TypedText;

/** The questions of a sector about one party or about the file, with their answers. */
final class Questions {
    private final StaffContext context;
    private final List<Field> fields = new ArrayList<>();
    private final TileGrid node;

    private List<Question> asked;

    private record Field(Question question, Node entry, Label label, Node pair) {}

    /**
     * The questions.
     *
     * @param idPrefix tells these fields from others in the window
     * @param answered the question's id and what was typed or picked
     */
    Questions(
            StaffContext context,
            String idPrefix,
            List<Question> questions,
            int columns,
            BiConsumer<String, String> answered) {
        this.context = context;
        this.node = new TileGrid(columns);
        node.getStyleClass().setAll("questions");
        for (Question question : questions) {
            Node entry = entry(idPrefix, question, answered);
            Label label = Words.of(told(question), "note", "secondary");
            label.setLabelFor(entry);
            VBox pair = new VBox(label, entry);
            pair.getStyleClass().add("question");
            fields.add(new Field(question, entry, label, pair));
        }
        asked = questions;
        place();
    }

    /** Only these of them are asked from now on, and marked as they are required. */
    void ask(List<Question> questions) {
        if (!questions.equals(asked)) {
            asked = List.copyOf(questions);
            place();
        }
    }

    private void place() {
        node.getChildren().clear();
        for (Field field : fields) {
            asked.stream()
                    .filter(question -> question.id().equals(field.question().id()))
                    .findFirst()
                    .ifPresent(question -> {
                        field.label().setText(told(question));
                        node.add(field.pair());
                    });
        }
        node.setVisible(!node.getChildren().isEmpty());
        node.setManaged(!node.getChildren().isEmpty());
    }

    Node node() {
        return node;
    }

    /** Shows the answers of the same party or file as before. */
    void show(Answers answers) {
        for (Field field : fields) {
            String answer = answers.text(field.question().id()).orElse("");
            switch (field.entry()) {
                case TypedText text -> {
                    text.display(answer);
                    mark(text, field.question());
                }
                case Node pick -> ((Pick) pick).display(Optional.of(answer));
            }
        }
    }

    /** Shows the answers of somebody else: what was typed for the one before goes away at once. */
    void showOther(Answers answers) {
        for (Field field : fields) {
            if (field.entry() instanceof TypedText text) {
                text.replace(answers.text(field.question().id()).orElse(""));
            }
        }
        show(answers);
    }

    private static void mark(TypedText text, Question question) {
        boolean wrong = !question.understands(text.getText());
        if (wrong != text.getStyleClass().contains("wrong")) {
            if (wrong) {
                text.getStyleClass().add("wrong");
            } else {
                text.getStyleClass().remove("wrong");
            }
        }
    }

    private String told(Question question) {
        String label = context.say(question.label());
        return question.required() ? label + "\u00a0*" : label;
    }

    private Node entry(String idPrefix, Question question, BiConsumer<String, String> answered) {
        String id = idPrefix + question.id();
        String told = context.say(question.label());
        return switch (question.kind()) {
            case TEXT -> typed(id, told, "", question, answered);
            case DATE -> typed(id, told, context.say(StaffPhrase.DATE_SHAPE), question, answered);
            case DATE_TIME -> typed(id, told, context.say(StaffPhrase.TIME_SHAPE), question, answered);
            case CHOICE ->
                new Pick(
                        id,
                        told,
                        context.say(StaffPhrase.CHOOSE),
                        question.options().stream()
                                .map(option -> new Pick.Item(option.id(), context.say(option.label())))
                                .toList(),
                        picked -> answered.accept(question.id(), picked));
        };
    }

    private static TypedText typed(
            String id, String told, String prompt, Question question, BiConsumer<String, String> answered) {
        return new TypedText(id, told, prompt, Question.LONGEST, text -> answered.accept(question.id(), text));
    }
}

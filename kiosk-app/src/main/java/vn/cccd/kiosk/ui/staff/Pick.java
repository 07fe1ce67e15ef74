package vn.cccd.kiosk.ui.staff;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.css.Styleable;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One of a few things to pick from. It reports the wish; what is picked is told to it. */
public final class Pick extends ComboBox<Pick.Item> {
    private static final int LONG = 17;

    private boolean shownByProgram;

    /** One of them. */
    public record Item(String id, String words) {}

    public Pick(String id, String told, String prompt, List<Item> items, Consumer<String> picked) {
        super(FXCollections.observableArrayList(items));
        setId(id);
        setAccessibleText(told);
        setPromptText(prompt);
        getStyleClass().add("pick");
        setConverter(new Words());
        setButtonCell(new Picked());
        setMaxWidth(Double.MAX_VALUE);
        valueProperty().subscribe((before, now) -> {
            tell(this, "tall", now != null && now.words().length() > LONG);
            if (!shownByProgram && now != null) {
                picked.accept(now.id());
            }
        });
    }

    /** What is picked; an unknown id is nothing. */
    public void display(Optional<String> id) {
        Item wanted = id.flatMap(this::item).orElse(null);
        if (!Objects.equals(wanted, getValue()) && !isShowing()) {
            shownByProgram = true;
            try {
                setValue(wanted);
            } finally {
                shownByProgram = false;
            }
        }
    }

    /** Other things to pick from. */
    public void offer(List<Item> items) {
        if (!getItems().equals(items)) {
            shownByProgram = true;
            try {
                getItems().setAll(items);
            } finally {
                shownByProgram = false;
            }
        }
    }

    private static void tell(Styleable control, String styleClass, boolean told) {
        control.getStyleClass().remove(styleClass);
        if (told) {
            control.getStyleClass().add(styleClass);
        }
    }

    private Optional<Item> item(String id) {
        return getItems().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** What is picked, in two lines when it is long. */
    private static final class Picked extends ListCell<Item> {
        Picked() {
            setWrapText(true);
        }

        @Override
        protected void updateItem(@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            String words = item == null || empty ? prompt() : item.words();
            setText(words);
            tell(this, "long", words.length() > LONG);
        }

        private String prompt() {
            return getParent() instanceof ComboBox<?> pick ? pick.getPromptText() : "";
        }
    }

    private static final class Words extends StringConverter<Item> {
        @Override
        public String toString(@Nullable Item item) {
            return item == null ? "" : item.words();
        }

        @Override
        public Item fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }
}

package vn.cccd.kiosk.ui.staff;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One of a few things to pick from. It reports the wish; what is picked is told to it. */
public final class Pick extends ComboBox<Pick.Item> {
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
        setMaxWidth(Double.MAX_VALUE);
        valueProperty().subscribe((before, now) -> {
            if (!shownByProgram && now != null) {
                picked.accept(now.id());
            }
        });
    }

    /** What is picked; an unknown id is nothing. */
    public void display(Optional<String> id) {
        Item wanted = id.flatMap(this::item).orElse(null);
        if (wanted != getValue() && !isShowing()) {
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

    private Optional<Item> item(String id) {
        return getItems().stream().filter(item -> item.id().equals(id)).findFirst();
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

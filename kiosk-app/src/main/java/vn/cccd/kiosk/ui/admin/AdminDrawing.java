package vn.cccd.kiosk.ui.admin;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import vn.cccd.kiosk.admin.AdminEvent;
import vn.cccd.kiosk.admin.AdminModel;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.ui.theme.Format;

/** What the door is drawn from, and where what is pressed goes. */
record AdminDrawing(AdminModel model, Format format, AdminPhrases phrases, Consumer<AdminEvent> events) {
    String say(AdminPhrase phrase) {
        return phrases.of(phrase);
    }

    String say(AdminPhrase phrase, Object... inserted) {
        return phrases.of(phrase, inserted);
    }

    String say(Bilingual words) {
        return words.in(model.language());
    }

    /** A button in the look of these classes. */
    Button button(String id, String words, AdminEvent event, String... classes) {
        Button button = new Button(words);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setAccessibleText(words);
        button.getStyleClass().addAll(classes);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(pressed -> events.accept(event));
        return button;
    }
}

package vn.cccd.kiosk.ui.part;

import java.util.function.Consumer;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.ui.text.Phrase;
import vn.cccd.kiosk.ui.text.Phrases;
import vn.cccd.kiosk.ui.theme.Format;

/**
 * What a screen is drawn from, and where what is pressed on it goes.
 *
 * @param still whether nothing may move by itself
 */
public record ScreenContext(Model model, Format format, Phrases phrases, boolean still, Consumer<Event> events) {
    public String say(Phrase phrase) {
        return phrases.of(phrase);
    }

    public String say(Phrase phrase, Object... inserted) {
        return phrases.of(phrase, inserted);
    }

    public String say(Bilingual text) {
        return text.in(model.language());
    }

    public void chosen(Choice choice) {
        events.accept(new Event.Chosen(choice));
    }
}

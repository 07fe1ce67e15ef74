package vn.cccd.kiosk.voice;

import java.util.ArrayList;
import java.util.List;
import vn.cccd.kiosk.text.Language;

/** A voice that remembers what it was to say; {@code -} is silence. */
final class SpokenPrompts implements Voice {
    final List<String> said = new ArrayList<>();

    @Override
    public void say(Prompt prompt, Language language) {
        said.add(prompt + " " + language.locale().getLanguage());
    }

    @Override
    public void stop() {
        said.add("-");
    }
}

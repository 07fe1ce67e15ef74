package vn.cccd.kiosk.voice;

import java.util.Optional;
import java.util.function.Consumer;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.text.Language;

/** Listens to the models of a visit and has the prompt of each new screen spoken, once. On one thread: that which shows models. */
public final class VoiceGuide implements Consumer<Model> {
    private record Said(Prompt prompt, Language language) {}

    private final Voice voice;
    private Optional<Said> last = Optional.empty();

    public VoiceGuide(Voice voice) {
        this.voice = voice;
    }

    @Override
    public void accept(Model model) {
        Optional<Said> now = Prompts.of(model).map(prompt -> new Said(prompt, model.language()));
        if (now.equals(last)) {
            return;
        }
        last = now;
        now.ifPresentOrElse(said -> voice.say(said.prompt(), said.language()), voice::stop);
    }
}

package vn.cccd.kiosk.voice;

import java.io.IOException;
import vn.cccd.kiosk.text.Language;

/** Says one prompt while its caller waits. */
@FunctionalInterface
interface Speaker {
    /**
     * Says it to the end.
     *
     * @throws InterruptedException when it was cut short; nothing sounds any more then
     * @throws IOException when it cannot be said
     */
    void speak(Prompt prompt, Language language) throws IOException, InterruptedException;
}

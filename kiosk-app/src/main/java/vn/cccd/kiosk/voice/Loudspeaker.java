package vn.cccd.kiosk.voice;

import java.io.IOException;
import javax.sound.sampled.AudioInputStream;

/** Plays sounds. */
@FunctionalInterface
interface Loudspeaker {
    /**
     * Plays it to the end.
     *
     * @throws InterruptedException when the thread was interrupted; nothing sounds any more then
     * @throws IOException when there is no device, or none for such a sound
     */
    void play(AudioInputStream sound) throws IOException, InterruptedException;
}

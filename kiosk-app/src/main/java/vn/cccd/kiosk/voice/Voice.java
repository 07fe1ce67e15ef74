package vn.cccd.kiosk.voice;

import vn.cccd.kiosk.text.Language;

/** Speaks prompts, one at a time. Neither method waits, and neither throws because of the sound. */
public interface Voice extends AutoCloseable {
    /** Says this; whatever is being said stops. */
    void say(Prompt prompt, Language language);

    /** Silence, at once. */
    void stop();

    /** Ends it: silence, and nothing is said any more. */
    @Override
    default void close() {
        stop();
    }

    /** No voice. */
    static Voice none() {
        return new Voice() {
            @Override
            public void say(Prompt prompt, Language language) {}

            @Override
            public void stop() {}
        };
    }
}

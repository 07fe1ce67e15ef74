package vn.cccd.kiosk.voice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import vn.cccd.kiosk.text.Language;

/**
 * Speaks on a thread of its own, named {@code kiosk-voice}: at most one speaks, and one waits until an older one has fallen silent. What goes wrong is logged
 * when it begins to go wrong, not at every prompt. Any thread may call.
 */
public final class BackgroundVoice implements Voice {
    private static final System.Logger LOG = System.getLogger(BackgroundVoice.class.getName());
    private static final String THREAD = "kiosk-voice";

    private final Speaker speaker;
    private final ReentrantLock speaking = new ReentrantLock();
    private final AtomicBoolean failing = new AtomicBoolean();
    private Optional<Thread> current = Optional.empty();
    private boolean closed;

    BackgroundVoice(Speaker speaker) {
        this.speaker = speaker;
    }

    /** Recordings: {@code directory/vi/put-card.wav} and so on, PCM in WAV files, by the names of {@link Prompt#key}. */
    public static Voice recorded(Path directory) {
        return new BackgroundVoice(new RecordedSpeaker(directory, new SystemLoudspeaker()));
    }

    /**
     * A program that speaks.
     *
     * @param command the program and its arguments, given to it as they are, without a shell; {@code {language}} in one becomes {@code vi} or {@code en},
     *     {@code {text}} the words, which otherwise come to its standard input
     */
    public static Voice spoken(List<String> command) {
        return new BackgroundVoice(new CommandSpeaker(command));
    }

    @Override
    public synchronized void say(Prompt prompt, Language language) {
        silence();
        if (!closed) {
            current = Optional.of(Thread.ofPlatform().daemon().name(THREAD).start(() -> speak(prompt, language)));
        }
    }

    @Override
    public synchronized void stop() {
        silence();
    }

    @Override
    public synchronized void close() {
        closed = true;
        silence();
    }

    /** Waits until the last prompt was said, or was found impossible to say. */
    void awaitEnd() throws InterruptedException {
        Optional<Thread> last;
        synchronized (this) {
            last = current;
        }
        if (last.isPresent()) {
            last.get().join();
        }
    }

    private void silence() {
        current.ifPresent(Thread::interrupt);
        current = Optional.empty();
    }

    private void speak(Prompt prompt, Language language) {
        try {
            speaking.lockInterruptibly();
            try {
                speaker.speak(prompt, language);
                failing.set(false);
            } catch (IOException e) {
                notSpoken(e);
            } finally {
                speaking.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void notSpoken(IOException why) {
        if (!failing.getAndSet(true)) {
            LOG.log(System.Logger.Level.WARNING, "prompts are not spoken: " + why.getMessage());
        }
    }
}

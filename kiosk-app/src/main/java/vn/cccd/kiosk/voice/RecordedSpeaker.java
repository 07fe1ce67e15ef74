package vn.cccd.kiosk.voice;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import vn.cccd.kiosk.text.Language;

/** Plays recordings of a directory. */
final class RecordedSpeaker implements Speaker {
    /** A minute in stereo at 48 kHz. */
    private static final long LARGEST = 12_000_000;

    private final Path directory;
    private final Loudspeaker loudspeaker;

    RecordedSpeaker(Path directory, Loudspeaker loudspeaker) {
        this.directory = directory;
        this.loudspeaker = loudspeaker;
    }

    @Override
    public void speak(Prompt prompt, Language language) throws IOException, InterruptedException {
        String name = language.locale().getLanguage() + "/" + prompt.key() + ".wav";
        Path file = directory.resolve(name);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                AudioInputStream sound = AudioSystem.getAudioInputStream(in)) {
            if (Files.size(file) > LARGEST || !isPcm(sound.getFormat())) {
                throw new IOException(name + " is no recording of a prompt");
            }
            loudspeaker.play(sound);
        } catch (NoSuchFileException e) {
            throw new IOException(name + " is missing", e);
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(name + " is no WAV file", e);
        }
    }

    private static boolean isPcm(AudioFormat format) {
        return AudioFormat.Encoding.PCM_SIGNED.equals(format.getEncoding())
                || AudioFormat.Encoding.PCM_UNSIGNED.equals(format.getEncoding());
    }
}

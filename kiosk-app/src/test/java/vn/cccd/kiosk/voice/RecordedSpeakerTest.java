package vn.cccd.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.SourceDataLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.text.Language;

class RecordedSpeakerTest {
    private static final AudioFormat FORMAT = new AudioFormat(16_000, 16, 1, true, false);

    @TempDir
    private Path directory;

    private final List<byte[]> played = new ArrayList<>();
    private final Loudspeaker remembering = sound -> played.add(sound.readAllBytes());

    /** A tenth of a second of a tone. */
    private static byte[] tone() {
        byte[] samples = new byte[3_200];
        for (int i = 0; i < samples.length / 2; i++) {
            int sample = (int) (8_000 * Math.sin(i * 0.17));
            samples[2 * i] = (byte) sample;
            samples[2 * i + 1] = (byte) (sample >> 8);
        }
        return samples;
    }

    private void record(Language language, Prompt prompt) throws IOException {
        Path file = directory.resolve(language.locale().getLanguage()).resolve(prompt.key() + ".wav");
        Files.createDirectories(file.getParent());
        byte[] tone = tone();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(tone), FORMAT, tone.length / 2),
                AudioFileFormat.Type.WAVE,
                file.toFile());
    }

    @Test
    void theRecordingOfTheLanguageIsPlayed() throws IOException, InterruptedException {
        record(Language.VIETNAMESE, Prompt.PUT_CARD);

        new RecordedSpeaker(directory, remembering).speak(Prompt.PUT_CARD, Language.VIETNAMESE);

        assertThat(played).hasSize(1);
        assertThat(played.getFirst()).isEqualTo(tone());
    }

    @Test
    void aRecordingThatIsMissingOrNoneIsNamed() throws IOException {
        record(Language.VIETNAMESE, Prompt.PUT_CARD);
        Files.writeString(directory.resolve("vi/wait.wav"), "no sound");
        RecordedSpeaker speaker = new RecordedSpeaker(directory, remembering);

        assertThatThrownBy(() -> speaker.speak(Prompt.PUT_CARD, Language.ENGLISH))
                .isInstanceOf(IOException.class)
                .hasMessage("en/put-card.wav is missing");
        assertThatThrownBy(() -> speaker.speak(Prompt.WAIT, Language.VIETNAMESE))
                .isInstanceOf(IOException.class)
                .hasMessage("vi/wait.wav is no WAV file");
        assertThat(played).isEmpty();
    }

    @Test
    void withoutASoundDeviceItIsSaidSoAndWithOneItPlays() throws IOException, InterruptedException {
        record(Language.ENGLISH, Prompt.WAIT);
        RecordedSpeaker speaker = new RecordedSpeaker(directory, new SystemLoudspeaker());

        if (AudioSystem.isLineSupported(new DataLine.Info(SourceDataLine.class, FORMAT))) {
            speaker.speak(Prompt.WAIT, Language.ENGLISH);
        } else {
            assertThatThrownBy(() -> speaker.speak(Prompt.WAIT, Language.ENGLISH))
                    .isInstanceOf(IOException.class)
                    .hasMessage("there is no sound device that plays this");
        }
    }
}

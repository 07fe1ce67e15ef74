package vn.cccd.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.text.Language;

@Timeout(60)
class CommandSpeakerTest {
    @TempDir
    private Path directory;

    /** A program that speaks into a file. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Path file = Path.of(arguments[1]);
            switch (arguments[0]) {
                case "stdin" -> Files.write(file, System.in.readAllBytes());
                case "hang" -> {
                    Files.writeString(
                            file, Long.toString(ProcessHandle.current().pid()));
                    Files.move(file, file.resolveSibling("begun"));
                    new CountDownLatch(1).await();
                }
                case "fail" -> System.exit(3);
                case String words -> Files.writeString(file, words);
            }
        }
    }

    private List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                Program.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    @Test
    void theWordsComeToItsInput() throws IOException, InterruptedException {
        Path file = directory.resolve("said");

        new CommandSpeaker(java("stdin", file.toString())).speak(Prompt.PUT_CARD, Language.VIETNAMESE);

        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo("Hãy đặt thẻ lên đầu đọc.");
    }

    @Test
    void orToAnArgumentAndNoShellSeesThem() throws IOException, InterruptedException {
        Path file = directory.resolve("said");

        new CommandSpeaker(java("{language}: {text} $(id); `id` \"", file.toString()))
                .speak(Prompt.PUT_CARD, Language.ENGLISH);

        assertThat(file).hasContent("en: Please put the card on the reader. $(id); `id` \"");
    }

    @Test
    void aProgramThatFailsOrIsMissingIsSaid() {
        assertThatThrownBy(() -> new CommandSpeaker(java("fail", "x")).speak(Prompt.WAIT, Language.ENGLISH))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ended with 3");
        assertThatThrownBy(() -> new CommandSpeaker(
                                List.of(directory.resolve("none").toString()))
                        .speak(Prompt.WAIT, Language.ENGLISH))
                .isInstanceOf(IOException.class);
    }

    @Test
    void itIsEndedWhenTheScreenChanges() throws Exception {
        Path begun = directory.resolve("begun");
        BackgroundVoice voice = new BackgroundVoice(
                new CommandSpeaker(java("hang", directory.resolve("starting").toString())));
        voice.say(Prompt.WAIT, Language.ENGLISH);
        while (!Files.exists(begun)) {
            Thread.onSpinWait();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        Optional<ProcessHandle> program = ProcessHandle.of(Long.parseLong(Files.readString(begun)));

        voice.stop();

        if (program.isPresent()) {
            program.get().onExit().get(20, TimeUnit.SECONDS);
        }
        assertThat(program.filter(ProcessHandle::isAlive)).isEmpty();
    }
}

package vn.cccd.kiosk.voice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.cccd.kiosk.text.Language;

/** Speaks through a program, such as {@code espeak-ng}. Its words are always ours, and no shell sees them. */
final class CommandSpeaker implements Speaker {
    private static final String TEXT = "{text}";
    private static final String LANGUAGE = "{language}";

    /** Longer than any prompt: a program that hangs is ended then. */
    private static final long LONGEST_SECONDS = 60;

    private final List<String> command;

    CommandSpeaker(List<String> command) {
        this.command = List.copyOf(command);
    }

    @Override
    public void speak(Prompt prompt, Language language) throws IOException, InterruptedException {
        String text = prompt.in(language);
        List<String> words = command.stream()
                .map(word ->
                        word.replace(LANGUAGE, language.locale().getLanguage()).replace(TEXT, text))
                .toList();
        Process process = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            tell(process, text);
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the program of voice.command does not come to an end");
            }
            if (process.exitValue() != 0) {
                throw new IOException("the program of voice.command ended with " + process.exitValue());
            }
        } finally {
            end(process);
        }
    }

    private void tell(Process process, String text) {
        try (OutputStream in = process.getOutputStream()) {
            if (command.stream().noneMatch(word -> word.contains(TEXT))) {
                in.write(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // It does not listen; whether it spoke, the value that it ends with tells.
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}

package vn.cccd.kiosk.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The program {@code zbarimg} of the system, when it has one. Its time holds the start of a process for each picture. */
final class Zbarimg implements QrContender {
    private static final String PROGRAM = "zbarimg";

    private final Path program;
    private final Path picture;

    private Zbarimg(Path program, Path picture) {
        this.program = program;
        this.picture = picture;
    }

    /** Where the program is. */
    static Optional<Path> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(":"))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param directory for the picture that it reads */
    static Zbarimg in(Path program, Path directory) throws IOException {
        return new Zbarimg(program, Files.createTempFile(directory, "frame", ".pgm"));
    }

    @Override
    public String name() {
        return PROGRAM;
    }

    @Override
    public List<String> read(BenchFrame frame) {
        try {
            frame.writePgm(picture);
            // Binary, or it would guess a character set.
            Process process = new ProcessBuilder(
                            program.toString(),
                            "--quiet",
                            "--raw",
                            "--oneshot",
                            "-Sdisable",
                            "-Sqrcode.enable",
                            "-Sbinary",
                            picture.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            process.destroy();
            return text.isEmpty() ? List.of() : List.of(text);
        } catch (IOException e) {
            throw new UncheckedIOException("zbarimg cannot be run", e);
        }
    }
}

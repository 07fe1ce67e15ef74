package vn.cccd.kiosk.cli.sim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.form.FormException;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;

/** From what people type to what they mean. What is not understood is wrong usage, and the answer says what would be. */
final class Names {
    private static final String FILE = ".yaml";

    private Names() {}

    /** A citizen of the program by name, or a tester's own by file. */
    static Citizen citizen(String nameOrFile) {
        if (nameOrFile.endsWith(FILE)) {
            return read(nameOrFile, Citizen::read);
        }
        return known(
                Citizens.named(nameOrFile),
                "There is no citizen '" + nameOrFile + "'. There are: "
                        + Citizens.all().stream().map(Citizen::slug).collect(Collectors.joining(", "))
                        + ", or a file whose name ends in " + FILE);
    }

    /** A kind of card of the program by name, or a tester's own by file. */
    static CardProfile profile(String nameOrFile) {
        if (nameOrFile.endsWith(FILE)) {
            return read(nameOrFile, CardProfile::read);
        }
        return known(
                CardProfile.named(nameOrFile),
                "There is no profile '" + nameOrFile + "'; see: kiosk sim profiles. A file's name ends in " + FILE);
    }

    /** What {@code parser} makes of {@code text}; its complaint is the user's answer. */
    static <T> T parsed(String option, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, option + ": " + wrong.getMessage());
        }
    }

    private static <T> T known(Optional<T> found, String otherwise) {
        return found.orElseThrow(() -> new CommandFailure(ExitCode.WRONG_USAGE, otherwise));
    }

    private static <T> T read(String file, FormReader<T> reader) {
        try {
            return reader.read(Path.of(file));
        } catch (FormException wrong) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, String.valueOf(wrong.getMessage()));
        } catch (IOException unreadable) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "This file cannot be read: " + unreadable.getMessage());
        }
    }

    @FunctionalInterface
    private interface FormReader<T> {
        T read(Path file) throws FormException, IOException;
    }
}

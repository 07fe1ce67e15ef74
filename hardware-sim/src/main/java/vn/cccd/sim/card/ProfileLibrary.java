package vn.cccd.sim.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cccd.sim.form.Field;
import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;

/**
 * The files of profiles: those that come with the program, and those beside a tester's own. Only the file that is asked for and those that it
 * builds on are read.
 */
final class ProfileLibrary {
    /** What every other profile builds on unless it says otherwise; it explains every key. */
    static final String ROOT = "cccd-2021";

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String ENDING = ".yaml";
    private static final int LONGEST_CHAIN = 8;

    private ProfileLibrary() {}

    /** The names of those that come with the program, always in the same order. */
    static List<String> names() {
        return resource("index.txt")
                .orElseThrow(() -> new IllegalStateException("the list of profiles is missing"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    static boolean exists(String name) {
        return NAME.matcher(name).matches() && ProfileLibrary.class.getResource("profiles/" + name + ENDING) != null;
    }

    /** One that comes with the program. */
    static ProfileContent named(String name) {
        try {
            return ProfileContent.read(complete(parse(name), name, false));
        } catch (FormException wrong) {
            throw new IllegalStateException("a profile of the program cannot be read", wrong);
        }
    }

    /** A tester's own. */
    static ProfileContent read(Path file) throws FormException, IOException {
        Form form = Form.parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        return ProfileContent.read(complete(form, nameOf(file), true));
    }

    /** The name of a tester's own file. */
    static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    }

    /** With everything that the files say which it builds on. */
    private static Form complete(Form first, String name, boolean own) throws FormException {
        List<Form> chain = new ArrayList<>(List.of(first));
        String current = name;
        while (chain.size() == 1 ? own || !name.equals(ROOT) : !current.equals(ROOT)) {
            Optional<Field> parent = chain.getLast().field("extends");
            current = parent.isEmpty() ? ROOT : known(parent.get(), chain.size());
            chain.add(parse(current));
        }
        Form inherited = chain.getLast();
        for (int i = chain.size() - 2; i >= 0; i--) {
            // What a card is for is its own.
            inherited = chain.get(i).over(inherited.without("about", "case", "extends"));
        }
        return inherited;
    }

    private static String known(Field parent, int length) throws FormException {
        if (!exists(parent.text())) {
            throw parent.unknown(names());
        }
        if (length == LONGEST_CHAIN) {
            throw parent.wrong("this builds on itself, or on too long a row of others");
        }
        return parent.text();
    }

    private static Form parse(String name) throws FormException {
        return Form.parse(
                name + ENDING,
                resource(name + ENDING).orElseThrow(() -> new IllegalStateException("no profile " + name)));
    }

    private static Optional<String> resource(String name) {
        try (InputStream content = ProfileLibrary.class.getResourceAsStream("profiles/" + name)) {
            return content == null
                    ? Optional.empty()
                    : Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files cannot be read", e);
        }
    }
}

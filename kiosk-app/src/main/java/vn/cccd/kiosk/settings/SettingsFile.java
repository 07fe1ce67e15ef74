package vn.cccd.kiosk.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines {@code key = value} of a settings file, in UTF-8; {@code #} begins a comment line. Collects mistakes instead of stopping at the
 * first; keys that nobody asked for are mistakes too.
 */
final class SettingsFile {
    private static final long LARGEST = 256 * 1024;
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9.-]+)\\s*=\\s*(.*)");

    private record Entry(int line, String value) {}

    private final Path file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<SettingsException.Mistake> mistakes = new ArrayList<>();

    private SettingsFile(Path file) {
        this.file = file;
    }

    static SettingsFile read(Path file) throws SettingsException {
        SettingsFile settings = new SettingsFile(file);
        String text = settings.textOf();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            settings.take(number, line.strip());
        }
        return settings;
    }

    private String textOf() throws SettingsException {
        try {
            if (Files.size(file) > LARGEST) {
                throw refuse("a settings file has at most 256 KiB");
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw refuse("no such file");
        } catch (CharacterCodingException e) {
            throw refuse("the file is not text in UTF-8");
        } catch (IOException e) {
            throw refuse("the file cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private SettingsException refuse(String why) {
        return new SettingsException(file, List.of(new SettingsException.Mistake(0, "", why)));
    }

    private void take(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            mistake(number, "", "expected \"key = value\" or a comment that begins with #");
        } else if (entries.putIfAbsent(parts.group(1), new Entry(number, parts.group(2))) != null) {
            mistake(number, parts.group(1), "this key was set before; keep one of the two lines");
        }
    }

    /** The value as {@code parse} makes it; empty when the key is absent, or wrong, which is then noted. */
    <T> Optional<T> optional(String key, String expected, Function<String, Optional<T>> parse) {
        asked.add(key);
        Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        Optional<T> value = parse.apply(entry.value());
        if (value.isEmpty()) {
            mistake(entry.line(), key, "expected " + expected);
        }
        return value;
    }

    /** As {@link #optional}, with {@code fallback} in place of nothing. */
    <T> T value(String key, String expected, T fallback, Function<String, Optional<T>> parse) {
        return optional(key, expected, parse).orElse(fallback);
    }

    /** As {@link #value}, but the absence of the key is a mistake. */
    <T> T required(String key, String expected, T standIn, Function<String, Optional<T>> parse) {
        if (!entries.containsKey(key)) {
            asked.add(key);
            mistake(0, key, "missing; expected " + expected);
        }
        return value(key, expected, standIn, parse);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The keys present that begin with {@code prefix}, without it, in the order of the file. */
    List<String> keysBelow(String prefix) {
        return entries.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    int lineOf(String key) {
        Entry entry = entries.get(key);
        return entry == null ? 0 : entry.line();
    }

    void mistake(int line, String key, String expected) {
        SettingsException.Mistake mistake = new SettingsException.Mistake(line, key, expected);
        if (!mistakes.contains(mistake)) {
            mistakes.add(mistake);
        }
    }

    /** Ends the reading: throws when anything was wrong. */
    void finish() throws SettingsException {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                mistake(entry.line(), key, "no such setting; the example file names all of them");
            }
        });
        if (!mistakes.isEmpty()) {
            mistakes.sort(Comparator.comparingInt(SettingsException.Mistake::line));
            throw new SettingsException(file, mistakes);
        }
    }
}

package vn.cccd.sim.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One section of a file while it is being read. It remembers what it was asked for, so that {@link #refuseOthers} finds the keys that nobody
 * knows. For one thread.
 */
public final class Form {
    private final Entry.Section section;
    private final String path;
    private final Set<String> asked = new HashSet<>();

    private Form(Entry.Section section, String path) {
        this.section = section;
        this.path = path;
    }

    /**
     * Reads a whole file.
     *
     * @param file what messages call it
     */
    public static Form parse(String file, String text) throws FormException {
        return new Form(FormText.parse(file, text), "");
    }

    /** This one, and for all that it does not say, {@code other}. */
    public Form over(Form other) {
        return new Form(section.over(other.section), path);
    }

    /** The same but for these keys. */
    public Form without(String... keys) {
        Map<String, Entry> rest = new LinkedHashMap<>(section.entries());
        rest.keySet().removeAll(List.of(keys));
        return new Form(new Entry.Section(section.at(), rest), path);
    }

    /** The value of {@code key}; nothing when it is absent or empty. */
    public Optional<Field> field(String key) throws FormException {
        Entry entry = take(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (!(entry instanceof Entry.Line line)) {
            throw FormException.expected(entry.at(), path(key), "one value", entry.kind());
        }
        return line.text().isEmpty() ? Optional.empty() : Optional.of(new Field(line, path(key)));
    }

    /** The value of a key that must be there. */
    public Field required(String key) throws FormException {
        Optional<Field> found = field(key);
        if (found.isEmpty()) {
            throw FormException.at(section.at(), "'" + path(key) + "' is missing");
        }
        return found.get();
    }

    /** The value of {@code key}; nothing when it is absent, empty or {@code none}. */
    public Optional<Field> one(String key) throws FormException {
        return field(key).filter(field -> !field.text().equals("none"));
    }

    /** The values behind {@code key}: a list, or one value alone; nothing when the key is absent. {@code none} is an empty list. */
    public Optional<List<Field>> fields(String key) throws FormException {
        Entry entry = take(key);
        if (entry == null) {
            return Optional.empty();
        }
        List<Entry> items = entry instanceof Entry.Listing listing ? listing.items() : List.of(entry);
        List<Field> fields = new ArrayList<>();
        for (Entry item : items) {
            if (!(item instanceof Entry.Line line)) {
                throw FormException.expected(item.at(), path(key), "a list of single values", item.kind());
            }
            boolean nothing =
                    items.size() == 1 && (line.text().isEmpty() || line.text().equals("none"));
            if (!nothing) {
                fields.add(new Field(line, path(key)));
            }
        }
        return Optional.of(fields);
    }

    /** The values behind {@code key}, none when it is absent. */
    public List<Field> all(String key) throws FormException {
        return fields(key).orElse(List.of());
    }

    /** The section behind {@code key}; an empty one when it is absent. */
    public Form section(String key) throws FormException {
        Entry entry = take(key);
        if (entry == null || (entry instanceof Entry.Line line && line.text().isEmpty())) {
            return new Form(new Entry.Section(section.at(), Map.of()), path(key));
        }
        if (entry instanceof Entry.Section inner) {
            return new Form(inner, path(key));
        }
        throw FormException.expected(entry.at(), path(key), "further keys", entry.kind());
    }

    /** Every key of this section with its value, for sections whose keys are free. */
    public Map<String, Field> everything() throws FormException {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String key : section.entries().keySet()) {
            fields.put(key, required(key));
        }
        return fields;
    }

    /** Whether nothing at all stands here. */
    public boolean isEmpty() {
        return section.entries().isEmpty();
    }

    /** To be called when everything has been asked for: any other key is a mistake. */
    public void refuseOthers() throws FormException {
        for (Map.Entry<String, Entry> entry : section.entries().entrySet()) {
            if (!asked.contains(entry.getKey())) {
                String what = path.isEmpty() ? "key" : "key of '" + path + "'";
                throw FormException.unknown(
                        entry.getValue().at(),
                        what,
                        entry.getKey(),
                        asked.stream().sorted().toList());
            }
        }
    }

    private @Nullable Entry take(String key) {
        asked.add(key);
        return section.entries().get(key);
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}

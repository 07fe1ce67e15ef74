package vn.cccd.sim.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands behind a key. */
sealed interface Entry {
    Place at();

    /** What to call it in a message. */
    String kind();

    record Line(Place at, String text) implements Entry {
        @Override
        public String kind() {
            return text;
        }
    }

    record Listing(Place at, List<Entry> items) implements Entry {
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys in the order of the file. */
    record Section(Place at, Map<String, Entry> entries) implements Entry {
        @Override
        public String kind() {
            return "a section";
        }

        /** Both: where they speak of the same thing, this one is right, down to the last section that they share. */
        Section over(Section other) {
            Map<String, Entry> merged = new LinkedHashMap<>(other.entries);
            entries.forEach((key, entry) -> merged.merge(
                    key,
                    entry,
                    (below, above) ->
                            below instanceof Section old && above instanceof Section own ? own.over(old) : above));
            return new Section(at, merged);
        }
    }
}

package vn.cccd.qr.signed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Flattens what was signed into names and plain texts, bounded. */
final class StatementFields {
    private static final int MOST_FIELDS = 64;
    private static final int LONGEST_VALUE = 500;

    private final Map<String, String> fields = new LinkedHashMap<>();

    private StatementFields() {}

    /** Members of members get names with dots, elements of lists numbers. */
    static Map<String, String> of(JsonNode tree) {
        StatementFields statement = new StatementFields();
        statement.add("", tree);
        return statement.fields;
    }

    static String bounded(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    private void add(String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(member -> add(below(name, member.getKey()), member.getValue()));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                add(below(name, Integer.toString(i)), value.get(i));
            }
        } else if (fields.size() < MOST_FIELDS && !value.isNull()) {
            fields.put(name, bounded(value.asText()));
        }
    }

    private static String below(String name, String member) {
        return name.isEmpty() ? member : name + "." + member;
    }
}

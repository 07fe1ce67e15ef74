package vn.cccd.sim.qr.content;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in its one canonical form: members sorted by UTF-16 code units, no white space, the shortest escapes (RFC 8785, 3.2). Values are
 * strings, whole numbers, booleans, lists and maps.
 */
final class CanonicalJson {
    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    static String of(Object value) {
        var json = new CanonicalJson();
        json.write(value);
        return json.text.toString();
    }

    private void write(Object value) {
        switch (value) {
            case String string -> quote(string);
            case Map<?, ?> members -> object(members);
            case List<?> elements -> array(elements);
            case Integer number -> text.append(number.intValue());
            case Long number -> text.append(number.longValue());
            case Boolean bool -> text.append(bool.booleanValue());
            default ->
                throw new IllegalArgumentException(
                        "no JSON for " + value.getClass().getSimpleName());
        }
    }

    private void object(Map<?, ?> members) {
        // String compares by UTF-16 code units, as the standard asks.
        var sorted = new TreeMap<String, Object>();
        members.forEach((name, value) -> sorted.put((String) name, value));
        char separator = '{';
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            text.append(separator);
            quote(member.getKey());
            text.append(':');
            write(member.getValue());
            separator = ',';
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(List<?> elements) {
        char separator = '[';
        for (Object element : elements) {
            text.append(separator);
            write(element);
            separator = ',';
        }
        text.append(elements.isEmpty() ? "[]" : "]");
    }

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            character(string.charAt(i));
        }
        text.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (c < ' ') {
                    text.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
                } else {
                    text.append(c);
                }
            }
        }
    }
}

package vn.cccd.sync.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import vn.cccd.sync.bytes.Bytes;

/** The one form that a JSON value has for hashing: RFC 8785, for values without fractions, which reference data does not have. */
final class CanonicalJson {
    private static final long MOST_EXACT = 1L << 53;

    private CanonicalJson() {}

    static Bytes of(JsonNode value) throws RefusedBundleException {
        StringBuilder out = new StringBuilder();
        write(out, value);
        return Bytes.utf8(out.toString());
    }

    private static void write(StringBuilder out, JsonNode value) throws RefusedBundleException {
        switch (value.getNodeType()) {
            case OBJECT -> object(out, value);
            case ARRAY -> array(out, value);
            case STRING -> string(out, value.textValue());
            case NUMBER -> number(out, value);
            case BOOLEAN, NULL -> out.append(value.asText());
            case BINARY, MISSING, POJO -> throw malformed();
        }
    }

    /** Members by the UTF-16 code units of their names (RFC 8785, 3.2.3). */
    private static void object(StringBuilder out, JsonNode value) throws RefusedBundleException {
        Map<String, JsonNode> sorted = new TreeMap<>();
        value.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
        char before = '{';
        for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
            string(out.append(before), member.getKey());
            write(out.append(':'), member.getValue());
            before = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void array(StringBuilder out, JsonNode value) throws RefusedBundleException {
        out.append('[');
        for (Iterator<JsonNode> all = value.elements(); all.hasNext(); ) {
            write(out, all.next());
            if (all.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private static void number(StringBuilder out, JsonNode value) throws RefusedBundleException {
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() > MOST_EXACT
                || value.longValue() < -MOST_EXACT) {
            throw malformed();
        }
        out.append(value.longValue());
    }

    private static void string(StringBuilder out, String text) throws RefusedBundleException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"', '\\' -> out.append('\\').append(unit);
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (unit < ' ') {
                        out.append("\\u00").append(Character.forDigit(unit >> 4, 16));
                        out.append(Character.forDigit(unit & 0xF, 16));
                    } else if (Character.isHighSurrogate(unit)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(unit).append(text.charAt(++i));
                    } else if (Character.isSurrogate(unit)) {
                        throw malformed();
                    } else {
                        out.append(unit);
                    }
                }
            }
        }
        out.append('"');
    }

    private static RefusedBundleException malformed() {
        return new RefusedBundleException(BundleFault.CONTENT_MALFORMED, "a value without a canonical form");
    }
}

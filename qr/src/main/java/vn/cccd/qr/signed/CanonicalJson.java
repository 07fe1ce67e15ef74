package vn.cccd.qr.signed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import vn.cccd.qr.bytes.Bytes;

/** JSON in its one canonical form, over which a VDS-NC is signed: members sorted by UTF-16 code units, no white space, shortest escapes, numbers as ECMAScript writes them (RFC 8785, 3.2). */
final class CanonicalJson {
    private static final double LEAST_PLAIN = 1e-6;
    private static final double FIRST_EXPONENT = 1e21;

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    static Bytes of(JsonNode value) throws RefusedException {
        CanonicalJson json = new CanonicalJson();
        json.write(value);
        return Bytes.copyOf(json.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Depth is bounded by the parser. */
    private void write(JsonNode value) throws RefusedException {
        switch (value.getNodeType()) {
            case OBJECT -> object((ObjectNode) value);
            case ARRAY -> {
                text.append('[');
                for (int i = 0; i < value.size(); i++) {
                    text.append(i == 0 ? "" : ",");
                    write(value.get(i));
                }
                text.append(']');
            }
            case STRING -> quote(value.textValue());
            case NUMBER -> text.append(number(value.decimalValue()));
            case BOOLEAN -> text.append(value.booleanValue());
            case NULL -> text.append("null");
            case BINARY, MISSING, POJO -> throw new IllegalStateException("no parser makes this of JSON");
        }
    }

    private void object(ObjectNode object) throws RefusedException {
        // String compares by UTF-16 code units, as the standard asks.
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
        String separator = "";
        text.append('{');
        for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
            text.append(separator);
            quote(member.getKey());
            text.append(':');
            write(member.getValue());
            separator = ",";
        }
        text.append('}');
    }

    /** ECMAScript, Number::toString: the shortest digits that mean the same double. */
    static String number(BigDecimal value) throws RefusedException {
        double number = value.doubleValue();
        if (Double.isInfinite(number)) {
            throw new RefusedException(Refusal.NUMBER_NOT_CANONICAL);
        }
        if (number == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(number);
        double magnitude = Math.abs(number);
        if (magnitude >= LEAST_PLAIN && magnitude < FIRST_EXPONENT) {
            return shortest.toPlainString();
        }
        String digits = shortest.unscaledValue().abs().toString();
        int exponent = shortest.precision() - shortest.scale() - 1;
        return (number < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + "e"
                + (exponent < 0 ? "-" : "+")
                + Math.abs(exponent);
    }

    /** Java writes two digits where one would do. */
    private static BigDecimal shortest(double number) {
        BigDecimal digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        BigDecimal oneDigit = digits.round(new MathContext(1));
        return oneDigit.doubleValue() == number ? oneDigit : digits;
    }

    private void quote(String string) throws RefusedException {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < string.length()
                    && Character.isLowSurrogate(string.charAt(i + 1));
            if (pair) {
                text.append(c).append(string.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                throw new RefusedException(Refusal.NOT_JSON);
            } else {
                character(c);
            }
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
                    text.append("\\u00").append(c < 0x10 ? "0" : "1").append(Character.forDigit(c & 0xF, 16));
                } else {
                    text.append(c);
                }
            }
        }
    }
}

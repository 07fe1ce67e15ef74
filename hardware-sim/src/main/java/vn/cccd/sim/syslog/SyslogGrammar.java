package vn.cccd.sim.syslog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.sim.bytes.Bytes;

/** The grammar of RFC 5424, 6: one message, all of it, or a refusal that names the part. Works on octets, as the RFC does. */
public final class SyslogGrammar {
    private static final String PRINTABLE = "[\\x21-\\x7E]";
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
            + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,6})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])");
    private static final Pattern PRIORITY = Pattern.compile("<(0|[1-9][0-9]{0,2})>");
    /** SD-NAME: PRINTUSASCII but {@code = ] "} and blank. */
    private static final Pattern NAME = Pattern.compile("[\\x21\\x23-\\x3C\\x3E-\\x5C\\x5E-\\x7E]{1,32}");

    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
    private static final int HIGHEST_PRIORITY = 191;
    private static final int SEVERITIES = 8;

    /** One character for each octet. */
    private final String octets;

    private int at;

    private SyslogGrammar(String octets) {
        this.octets = octets;
    }

    /** What is not a message of RFC 5424. */
    public static final class Violation extends Exception {
        private static final long serialVersionUID = 1L;

        Violation(String what) {
            super(what);
        }
    }

    /** Reads {@code message}, which has no frame around it. */
    public static SyslogMessage parse(Bytes message) throws Violation {
        return new SyslogGrammar(new String(message.toArray(), StandardCharsets.ISO_8859_1)).message();
    }

    private SyslogMessage message() throws Violation {
        String priority = taken(PRIORITY, "PRI");
        int value = Integer.parseInt(priority.substring(1, priority.length() - 1));
        if (value > HIGHEST_PRIORITY) {
            throw new Violation("PRI is at most 191");
        }
        expect("1 ", "VERSION");
        Optional<String> timestamp = nilOr(TIMESTAMP, "TIMESTAMP");
        Optional<String> host = nilOr(Pattern.compile(PRINTABLE + "{1,255}"), "HOSTNAME");
        Optional<String> application = nilOr(Pattern.compile(PRINTABLE + "{1,48}"), "APP-NAME");
        Optional<String> process = nilOr(Pattern.compile(PRINTABLE + "{1,128}"), "PROCID");
        Optional<String> id = nilOr(Pattern.compile(PRINTABLE + "{1,32}"), "MSGID");
        Map<String, Map<String, String>> structured = structured();
        return new SyslogMessage(
                value / SEVERITIES, value % SEVERITIES, timestamp, host, application, process, id, structured, text());
    }

    private Map<String, Map<String, String>> structured() throws Violation {
        Map<String, Map<String, String>> elements = new LinkedHashMap<>();
        if (at < octets.length() && octets.charAt(at) == '-') {
            at++;
            return elements;
        }
        do {
            expect("[", "STRUCTURED-DATA");
            String name = taken(NAME, "SD-ID");
            if (name.contains("@") && !name.matches("[^@]+@[0-9]+(\\.[0-9]+)*")) {
                throw new Violation("a private SD-ID ends with an enterprise number");
            }
            if (elements.put(name, parameters()) != null) {
                throw new Violation("an SD-ID comes once");
            }
        } while (at < octets.length() && octets.charAt(at) == '[');
        return elements;
    }

    private Map<String, String> parameters() throws Violation {
        Map<String, String> parameters = new LinkedHashMap<>();
        while (at < octets.length() && octets.charAt(at) == ' ') {
            at++;
            String name = taken(NAME, "PARAM-NAME");
            expect("=\"", "PARAM-VALUE");
            parameters.merge(name, value(), (one, other) -> one + "\n" + other);
        }
        expect("]", "the end of an SD-ELEMENT");
        return parameters;
    }

    /** Up to the closing quote, unescaped: {@code \"}, {@code \\} and {@code \]}. */
    private String value() throws Violation {
        StringBuilder value = new StringBuilder();
        while (true) {
            char octet = next("PARAM-VALUE");
            if (octet == '"') {
                return utf8(value.toString(), "PARAM-VALUE");
            }
            if (octet == ']') {
                throw new Violation("']' in a PARAM-VALUE is escaped");
            }
            if (octet == '\\' && at < octets.length() && "\"\\]".indexOf(octets.charAt(at)) >= 0) {
                value.append(next("PARAM-VALUE"));
            } else {
                value.append(octet);
            }
        }
    }

    private String text() throws Violation {
        if (at == octets.length()) {
            return "";
        }
        expect(" ", "MSG");
        String rest = octets.substring(at);
        if (rest.startsWith(BYTE_ORDER_MARK)) {
            return utf8(rest.substring(BYTE_ORDER_MARK.length()), "MSG");
        }
        if (!rest.matches("[\\x20-\\x7E]*")) {
            throw new Violation("MSG that is more than ASCII begins with a byte order mark");
        }
        return rest;
    }

    private Optional<String> nilOr(Pattern pattern, String part) throws Violation {
        if (octets.startsWith("- ", at)) {
            at += 2;
            return Optional.empty();
        }
        String field = taken(pattern, part);
        expect(" ", "the blank after " + part);
        return Optional.of(field);
    }

    private String taken(Pattern pattern, String part) throws Violation {
        Matcher matcher = pattern.matcher(octets).region(at, octets.length());
        if (!matcher.lookingAt()) {
            throw new Violation(part + " at octet " + at);
        }
        at = matcher.end();
        return matcher.group();
    }

    private void expect(String text, String part) throws Violation {
        if (!octets.startsWith(text, at)) {
            throw new Violation(part + " at octet " + at);
        }
        at += text.length();
    }

    private char next(String part) throws Violation {
        if (at == octets.length()) {
            throw new Violation(part + " does not end");
        }
        return octets.charAt(at++);
    }

    private static String utf8(String raw, String part) throws Violation {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Violation(part + " is not UTF-8");
        }
    }
}

package vn.cccd.sync.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.cccd.sync.bytes.Bytes;

/** Reads contents as {@code check-ins-v1.openapi.json} describes them: every entry or none. Members that the contract does not name are passed over. */
final class ContentParser {
    static final int MOST_ENTRIES = 100_000;
    private static final int MOST_VALUES = 1_000;
    private static final int LONGEST_TEXT = 2_000;

    private static final Pattern ID = Pattern.compile(".{1,64}");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{1,20}");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern QUEUE = Pattern.compile("[A-Z]{1,2}");
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]{43}");

    private ContentParser() {}

    static ReferenceContent parse(ReferenceName name, JsonNode content) throws RefusedBundleException {
        return switch (name) {
            case TRUST -> new ReferenceContent.Trust(ders(content.path("certificates")));
            case CRL -> new ReferenceContent.Revocations(ders(content.path("lists")));
            case ROSTER -> roster(content.path("appointments"));
            case SERVICES -> services(content.path("services"));
            case SETTINGS -> new ReferenceContent.Settings(texts(content.path("values")));
            case BLOCKLIST -> blocklist(content.path("documents"));
        };
    }

    private static List<Bytes> ders(JsonNode array) throws RefusedBundleException {
        List<Bytes> all = new ArrayList<>();
        for (JsonNode one : entries(array)) {
            try {
                Bytes der = Bytes.copyOf(Base64.getDecoder().decode(text(one, LONGEST_TEXT * LONGEST_TEXT)));
                if (der.isEmpty() || der.at(0) != 0x30) {
                    throw malformed("no DER sequence");
                }
                all.add(der);
            } catch (IllegalArgumentException e) {
                throw malformed("no Base64");
            }
        }
        return all;
    }

    private static ReferenceContent roster(JsonNode array) throws RefusedBundleException {
        List<ReferenceContent.Appointment> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode one : entries(array)) {
            String id = matching(one.path("id"), ID);
            if (!ids.add(id)) {
                throw malformed("an id twice");
            }
            all.add(new ReferenceContent.Appointment(
                    id,
                    matching(one.path("number"), NUMBER),
                    date(one.path("date")),
                    one.has("time") ? Optional.of(LocalTime.parse(matching(one.path("time"), TIME))) : Optional.empty(),
                    one.has("service") ? Optional.of(text(one.path("service"), LONGEST_TEXT)) : Optional.empty()));
        }
        return new ReferenceContent.Roster(all);
    }

    private static LocalDate date(JsonNode node) throws RefusedBundleException {
        try {
            return LocalDate.parse(text(node, LONGEST_TEXT));
        } catch (DateTimeParseException e) {
            throw malformed("no date");
        }
    }

    private static ReferenceContent services(JsonNode array) throws RefusedBundleException {
        List<ReferenceContent.Service> all = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (JsonNode one : entries(array)) {
            String code = matching(one.path("code"), CODE);
            SortedMap<String, String> name = texts(one.path("name"));
            if (!codes.add(code) || name.getOrDefault("vi", "").isBlank()) {
                throw malformed("a service without a code or a name of its own");
            }
            all.add(new ReferenceContent.Service(
                    code,
                    name,
                    one.has("queue") ? Optional.of(matching(one.path("queue"), QUEUE)) : Optional.empty(),
                    one.has("place") ? texts(one.path("place")) : new TreeMap<>()));
        }
        return new ReferenceContent.Services(all);
    }

    private static ReferenceContent blocklist(JsonNode array) throws RefusedBundleException {
        Map<Bytes, String> reasons = new HashMap<>();
        for (JsonNode one : entries(array)) {
            Bytes hash = Bytes.copyOf(Base64.getUrlDecoder().decode(matching(one.path("hash"), HASH)));
            if (reasons.put(hash, matching(one.path("reason"), REASON)) != null) {
                throw malformed("a hash twice");
            }
        }
        return new ReferenceContent.Blocklist(reasons);
    }

    private static JsonNode entries(JsonNode array) throws RefusedBundleException {
        if (!array.isArray()) {
            throw malformed("no array");
        }
        if (array.size() > MOST_ENTRIES) {
            throw new RefusedBundleException(BundleFault.TOO_LARGE, array.size() + " entries");
        }
        return array;
    }

    private static SortedMap<String, String> texts(JsonNode object) throws RefusedBundleException {
        if (!object.isObject() || object.size() > MOST_VALUES) {
            throw malformed("no object of texts");
        }
        SortedMap<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            texts.put(member.getKey(), text(member.getValue(), LONGEST_TEXT));
        }
        return texts;
    }

    private static String matching(JsonNode node, Pattern form) throws RefusedBundleException {
        String text = text(node, LONGEST_TEXT);
        if (!form.matcher(text).matches()) {
            throw malformed("a text of another form");
        }
        return text;
    }

    private static String text(JsonNode node, int longest) throws RefusedBundleException {
        String text = node.textValue();
        if (text == null || text.length() > longest) {
            throw malformed("no text, or too long");
        }
        return text;
    }

    private static RefusedBundleException malformed(String what) {
        return new RefusedBundleException(BundleFault.CONTENT_MALFORMED, what);
    }
}

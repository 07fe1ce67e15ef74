package vn.cccd.kiosk.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import vn.cccd.card.authenticity.Check;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.identity.CardFields;
import vn.cccd.kiosk.sector.Agreement;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.sync.bytes.Bytes;

/** A file in a journal, as JSON. */
final class DossierDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STORED_AT = "storedAt";
    private static final String QUEUE_NUMBER = "queueNumber";

    private DossierDocument() {}

    static Bytes write(Dossier dossier) {
        return written(tree(dossier));
    }

    static Bytes write(StoredDossier stored) {
        ObjectNode root = tree(stored.dossier());
        root.put(STORED_AT, stored.at().toString());
        stored.queueNumber().ifPresent(number -> root.put(QUEUE_NUMBER, number));
        return written(root);
    }

    private static ObjectNode tree(Dossier dossier) {
        ObjectNode root = JSON.createObjectNode();
        root.put("id", dossier.id().toString());
        root.put("title", dossier.title());
        root.put("openedAt", dossier.openedAt().toString());
        write(dossier.answers(), root.putObject("answers"));
        ArrayNode parties = root.putArray("parties");
        dossier.parties().forEach(party -> write(party, parties.addObject()));
        return root;
    }

    private static Bytes written(ObjectNode root) {
        try {
            return Bytes.copyOf(JSON.writeValueAsBytes(root));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always JSON", e);
        }
    }

    private static void write(Party party, ObjectNode into) {
        into.put("number", party.number());
        into.put("role", party.role());
        into.put("readAt", party.readAt().toString());
        IdentityDocument.write(party.identity(), into.putObject("identity"));
        ObjectNode fields = into.putObject("fields");
        party.fields().texts().forEach((field, text) -> fields.put(field.key(), text));
        ArrayNode checks = into.putArray("checks");
        party.checks()
                .forEach(check -> checks.addObject()
                        .put("name", check.name().name())
                        .put("result", check.result().name())
                        .put("detail", check.detail()));
        write(party.answers(), into.putObject("answers"));
        party.consent().ifPresent(consent -> write(consent, into.putObject("consent")));
    }

    private static void write(Agreement consent, ObjectNode into) {
        into.put("at", consent.at().toString()).put("textVersion", consent.textVersion());
        ArrayNode purposes = into.putArray("purposes");
        consent.purposes().forEach(purposes::add);
    }

    private static void write(Answers answers, ObjectNode into) {
        answers.texts().forEach(into::put);
    }

    static Dossier read(Bytes document) throws JournalException {
        return read(document, DossierDocument::dossier);
    }

    /** A stored file; one that an earlier version stored, without the time, was stored when its last party had been read. */
    static StoredDossier readStored(Bytes document) throws JournalException {
        return read(document, root -> {
            Dossier dossier = dossier(root);
            LocalDateTime lastRead = dossier.parties().stream()
                    .map(Party::readAt)
                    .max(LocalDateTime::compareTo)
                    .orElse(dossier.openedAt());
            return new StoredDossier(
                    dossier,
                    IdentityDocument.text(root, STORED_AT)
                            .map(LocalDateTime::parse)
                            .orElse(lastRead),
                    IdentityDocument.text(root, QUEUE_NUMBER));
        });
    }

    private static Dossier dossier(JsonNode root) {
        List<Party> parties = new ArrayList<>();
        root.path("parties").forEach(party -> parties.add(party(party)));
        return new Dossier(
                UUID.fromString(root.path("id").asText()),
                root.path("title").asText(),
                LocalDateTime.parse(root.path("openedAt").asText()),
                parties,
                answers(root.path("answers")));
    }

    private static <T> T read(Bytes document, Function<JsonNode, T> reading) throws JournalException {
        try {
            return reading.apply(JSON.readTree(document.toUtf8()));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            // Causes quote what they could not understand.
            throw new JournalException(
                    "not a file as this version writes it: " + e.getClass().getSimpleName());
        }
    }

    private static Party party(JsonNode from) {
        Map<CardField, String> fields = new EnumMap<>(CardField.class);
        for (CardField field : CardField.values()) {
            IdentityDocument.text(from.path("fields"), field.key()).ifPresent(text -> fields.put(field, text));
        }
        List<Check> checks = new ArrayList<>();
        from.path("checks")
                .forEach(check -> checks.add(new Check(
                        Check.Name.valueOf(check.path("name").asText()),
                        Check.Result.valueOf(check.path("result").asText()),
                        check.path("detail").asText())));
        return new Party(
                from.path("number").asInt(),
                from.path("role").asText(),
                IdentityDocument.read(from.path("identity")),
                new CardFields(fields),
                checks,
                LocalDateTime.parse(from.path("readAt").asText()),
                answers(from.path("answers")),
                from.path("consent").isObject() ? Optional.of(consent(from.path("consent"))) : Optional.empty());
    }

    private static Agreement consent(JsonNode from) {
        List<String> purposes = new ArrayList<>();
        from.path("purposes").forEach(purpose -> purposes.add(purpose.asText()));
        return new Agreement(
                LocalDateTime.parse(from.path("at").asText()),
                from.path("textVersion").asText(),
                purposes);
    }

    private static Answers answers(JsonNode from) {
        Map<String, String> texts = new TreeMap<>();
        from.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return new Answers(texts);
    }
}
